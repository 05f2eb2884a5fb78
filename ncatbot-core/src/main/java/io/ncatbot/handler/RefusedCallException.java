package io.ncatbot.handler;

import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a user wrote is not what a handler takes. Thrown by an {@link ArgumentSource} or a
 * {@link CallGuard}, it is no failure of the handler: the method is not called, and the
 * user is answered.
 */
public class RefusedCallException extends RuntimeException {

	private final transient @Nullable Message answer;

	/**
	 * Creates the exception.
	 * @param message what is wrong, for the log
	 * @param answer what the user is told; null to say nothing
	 */
	public RefusedCallException(String message, @Nullable Message answer) {
		super(message);
		this.answer = answer;
	}

	/**
	 * Returns what the user is told.
	 * @return the answer, or null for none
	 */
	public @Nullable Message answer() {
		return this.answer;
	}

}
