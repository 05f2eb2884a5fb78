package io.ncatbot.api;

/**
 * The library refused to begin a call, since too much is under way. Nothing was sent.
 * Handlers and synchronous calls wait for room first, as long as for an answer; other
 * callers may choose to, with {@link CallOptions#whenFull(WhenFull)}.
 */
public final class CallRejectedException extends CallException {

	/**
	 * Creates the exception.
	 * @param action the action's wire name
	 * @param reason which limit was reached, and the property that raises it
	 */
	public CallRejectedException(String action, String reason) {
		super(action, "%s was not sent: %s".formatted(action, reason));
	}

}
