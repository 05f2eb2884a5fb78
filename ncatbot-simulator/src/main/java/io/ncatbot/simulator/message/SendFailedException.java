package io.ncatbot.simulator.message;

/**
 * A message that NapCat cannot send; the text is what its reply says.
 */
public class SendFailedException extends RuntimeException {

	/**
	 * Creates the exception.
	 * @param message the failure's text on the wire
	 */
	public SendFailedException(String message) {
		super(message);
	}

}
