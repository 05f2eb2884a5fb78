package io.ncatbot.api;

/**
 * The library refused to begin a call, since too much is under way. Nothing was sent.
 * Handlers are held back instead of refused; this reaches only callers on other threads,
 * and calls too big for what is left of the send queue.
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
