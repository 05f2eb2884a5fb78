package io.ncatbot.connection;

import java.util.Collection;
import java.util.List;

/**
 * The bot that is said to be the primary one is not configured.
 */
public final class UnknownPrimaryBotException extends IllegalArgumentException {

	private final String primary;

	private final List<String> known;

	/**
	 * Creates the exception.
	 * @param primary the name that was given
	 * @param known the names there are
	 */
	public UnknownPrimaryBotException(String primary, Collection<String> known) {
		super("The primary bot '%s' is not configured; there is %s".formatted(primary, known));
		this.primary = primary;
		this.known = List.copyOf(known);
	}

	/**
	 * Returns the name that was given.
	 * @return the name
	 */
	public String primary() {
		return this.primary;
	}

	/**
	 * Returns the names there are.
	 * @return the names of the configured bots
	 */
	public List<String> known() {
		return this.known;
	}

}
