package io.ncatbot.api;

/**
 * A service that the application provides failed: its mail server refused a mail, or its
 * renderer threw. The cause tells what happened.
 */
public final class ServiceFailedException extends CallException {

	/**
	 * Creates the exception.
	 * @param service what was to be done, such as {@code send_qqmail_text}
	 * @param cause what went wrong
	 */
	public ServiceFailedException(String service, Throwable cause) {
		super(service, "%s failed: %s".formatted(service, cause.getMessage()));
		initCause(cause);
	}

}
