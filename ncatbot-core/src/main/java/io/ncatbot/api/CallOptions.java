package io.ncatbot.api;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What a caller may say about how a call is made, as opposed to what it asks for.
 *
 * @param timeout how long to wait for the answer once the call has been sent; null for
 * the default, which depends on the action and on what is sent
 * @param connectionWait how long to wait for a connection while there is none, and for a
 * new one when it is lost before the answer came; zero to fail at once; null for the
 * default, which is to fail at once unless the application is configured otherwise
 * @param whenFull whether the calling thread waits while there is no room for the call;
 * null for the default: handlers and synchronous calls wait, others are refused unless
 * the application is configured otherwise. Where waiting could never end it is not done,
 * whatever is said here: on a thread that reads a socket the call is refused, and what is
 * chained to a call's future is let through beyond the limit of pending calls
 */
public record CallOptions(@Nullable Duration timeout, @Nullable Duration connectionWait, @Nullable WhenFull whenFull) {

	/**
	 * The defaults.
	 */
	public static final CallOptions DEFAULTS = new CallOptions(null, null, null);

	/**
	 * Checks the options.
	 */
	public CallOptions {
		if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
			throw new IllegalArgumentException("A call's time-out must be positive, not " + timeout);
		}
		if (connectionWait != null && connectionWait.isNegative()) {
			throw new IllegalArgumentException(
					"A call's wait for a connection must not be negative: " + connectionWait);
		}
	}

	/**
	 * Makes options with a time-out.
	 * @param timeout how long to wait for the answer, positive
	 * @return the options
	 */
	public static CallOptions timeout(Duration timeout) {
		return DEFAULTS.withTimeout(timeout);
	}

	/**
	 * Makes options with a wait for a connection.
	 * @param connectionWait how long to wait for a connection; zero to fail at once
	 * @return the options
	 */
	public static CallOptions connectionWait(Duration connectionWait) {
		return DEFAULTS.withConnectionWait(connectionWait);
	}

	/**
	 * Makes options for calls for which there is no room.
	 * @param whenFull what becomes of them
	 * @return the options
	 */
	public static CallOptions whenFull(WhenFull whenFull) {
		return DEFAULTS.withWhenFull(whenFull);
	}

	/**
	 * Changes the time-out.
	 * @param timeout how long to wait for the answer, positive; null for the default
	 * @return the changed options
	 */
	public CallOptions withTimeout(@Nullable Duration timeout) {
		return new CallOptions(timeout, this.connectionWait, this.whenFull);
	}

	/**
	 * Changes the wait for a connection.
	 * @param connectionWait how long to wait; zero to fail at once; null for the default
	 * @return the changed options
	 */
	public CallOptions withConnectionWait(@Nullable Duration connectionWait) {
		return new CallOptions(this.timeout, connectionWait, this.whenFull);
	}

	/**
	 * Changes what becomes of calls for which there is no room.
	 * @param whenFull what becomes of them; null for the default
	 * @return the changed options
	 */
	public CallOptions withWhenFull(@Nullable WhenFull whenFull) {
		return new CallOptions(this.timeout, this.connectionWait, whenFull);
	}

}
