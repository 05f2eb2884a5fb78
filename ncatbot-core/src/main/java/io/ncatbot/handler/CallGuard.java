package io.ncatbot.handler;

import org.jspecify.annotations.Nullable;

/**
 * Looks at each call of a handler method when its arguments are there, just before it is
 * made.
 */
@FunctionalInterface
public interface CallGuard {

	/**
	 * Looks at a call.
	 * @param call who received which event
	 * @param bean the bean, or a proxy of it
	 * @param arguments what the method will be called with; not to be changed
	 * @throws RefusedCallException if the method shall not be called, and the user be
	 * told why
	 */
	void check(HandlerCall call, Object bean, @Nullable Object[] arguments);

}
