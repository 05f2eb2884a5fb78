package io.ncatbot.message;

import org.jspecify.annotations.Nullable;

/**
 * A round of rock, paper, scissors (猜拳). Its result cannot be chosen.
 *
 * @param result the code of what was shown, as text; null on one that is made to be sent
 */
public record Rps(@Nullable String result) implements Segment {

	/**
	 * Shows a hand.
	 */
	public Rps() {
		this(null);
	}

	@Override
	public String type() {
		return "rps";
	}

}
