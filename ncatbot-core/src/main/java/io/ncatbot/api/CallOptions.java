package io.ncatbot.api;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What a caller may say about how a call is made, as opposed to what it asks for.
 *
 * @param timeout how long to wait for the answer; null for the default, which depends on
 * the action and on what is sent
 */
public record CallOptions(@Nullable Duration timeout) {

	/**
	 * The defaults.
	 */
	public static final CallOptions DEFAULTS = new CallOptions(null);

	/**
	 * Checks the options.
	 */
	public CallOptions {
		if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
			throw new IllegalArgumentException("A call's time-out must be positive, not " + timeout);
		}
	}

	/**
	 * Makes options with a time-out.
	 * @param timeout how long to wait for the answer, positive
	 * @return the options
	 */
	public static CallOptions timeout(Duration timeout) {
		return new CallOptions(timeout);
	}

}
