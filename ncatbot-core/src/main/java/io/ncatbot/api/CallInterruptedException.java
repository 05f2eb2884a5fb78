package io.ncatbot.api;

/**
 * The thread that waited for a synchronous call was interrupted. Its interrupt flag is
 * kept. The outcome of the call is unknown.
 */
public final class CallInterruptedException extends CallException {

	/**
	 * Creates the exception.
	 * @param action the action's wire name
	 */
	public CallInterruptedException(String action) {
		super(action, "Interrupted while waiting for the answer to %s; its outcome is unknown".formatted(action));
	}

}
