package io.ncatbot.api;

import java.time.Duration;

/**
 * NapCat did not answer in time. The outcome is unknown: the action may have been carried
 * out, or may still be. A message that was sent is therefore never sent again by the
 * library.
 */
public final class CallTimeoutException extends CallException {

	private final Duration timeout;

	/**
	 * Creates the exception.
	 * @param action the action's wire name
	 * @param timeout how long the call waited
	 */
	public CallTimeoutException(String action, Duration timeout) {
		super(action, "%s was not answered within %s; its outcome is unknown".formatted(action, text(timeout)));
		this.timeout = timeout;
	}

	private static String text(Duration timeout) {
		return (timeout.toMillis() % 1000 == 0) ? timeout.toSeconds() + " s" : timeout.toMillis() + " ms";
	}

	/**
	 * Returns how long the call waited.
	 * @return the time-out
	 */
	public Duration timeout() {
		return this.timeout;
	}

}
