package io.ncatbot.api;

/**
 * There is no connection to NapCat, or it was lost before the answer came.
 */
public final class ConnectionLostException extends CallException {

	private final boolean sent;

	/**
	 * Creates the exception.
	 * @param action the action's wire name
	 * @param sent whether the request had left
	 * @param reason what happened to the connection
	 */
	public ConnectionLostException(String action, boolean sent, String reason) {
		super(action, sent ? "%s was sent, but its outcome is unknown: %s".formatted(action, reason)
				: "%s was not sent: %s".formatted(action, reason));
		this.sent = sent;
	}

	/**
	 * Tells whether the request had left when the connection was lost.
	 * @return true if it had, and so NapCat may have carried the action out; false if it
	 * certainly did not
	 */
	public boolean sent() {
		return this.sent;
	}

}
