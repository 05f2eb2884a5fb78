package io.ncatbot.api;

/**
 * NapCat answered, but its data could not be read as the type that the call promises. The
 * action was carried out. {@link BotAPI#call(String, java.util.Map)} gives the data as it
 * came.
 */
public final class ResultFormatException extends CallException {

	/**
	 * Creates the exception.
	 * @param action the action's wire name
	 * @param cause what could not be read, and where
	 */
	public ResultFormatException(String action, Throwable cause) {
		super(action, "The data that %s returned is not what it promises: %s".formatted(action, cause.getMessage()));
		initCause(cause);
	}

}
