package io.ncatbot.handler.command;

/**
 * What a user wrote in a command will not do, for a reason that is told to the user. A
 * converter throws it to say more than that its text is wrong. It has no stack trace.
 */
public final class WrongArgumentException extends IllegalArgumentException {

	/**
	 * Creates the exception.
	 * @param reason what is wrong, as a clause for the user: {@code 没有这个城市}
	 */
	public WrongArgumentException(String reason) {
		super(reason);
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
