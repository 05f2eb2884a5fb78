package io.ncatbot.handler;

import org.jspecify.annotations.Nullable;

/**
 * Gives one argument of each call of a handler method.
 */
@FunctionalInterface
public interface ArgumentSource {

	/**
	 * Gives the argument.
	 * @param call who received which event
	 * @return the argument
	 * @throws RefusedCallException if the method shall not be called, and the user be
	 * told why
	 */
	@Nullable Object get(HandlerCall call);

}
