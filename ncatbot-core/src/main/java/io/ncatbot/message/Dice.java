package io.ncatbot.message;

import org.jspecify.annotations.Nullable;

/**
 * A throw of the dice (骰子). Its result cannot be chosen.
 *
 * @param result the number thrown, as text; null on one that is made to be sent
 */
public record Dice(@Nullable String result) implements Segment {

	/**
	 * Throws the dice.
	 */
	public Dice() {
		this(null);
	}

	@Override
	public String type() {
		return "dice";
	}

}
