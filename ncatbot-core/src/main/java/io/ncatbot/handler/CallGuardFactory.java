package io.ncatbot.handler;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

/**
 * Makes the guards of handler methods.
 */
@FunctionalInterface
public interface CallGuardFactory {

	/**
	 * Makes the guard of a method. It is asked once, when the method is found and its
	 * parameters are bound.
	 * @param method the method
	 * @param match what the handler matches, with placeholders resolved
	 * @return the guard; null if the calls of the method need none
	 * @throws InvalidHandlerException if the method cannot be called as it is
	 */
	@Nullable CallGuard guard(Method method, HandlerMatch match);

}
