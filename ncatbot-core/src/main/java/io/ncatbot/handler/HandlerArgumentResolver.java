package io.ncatbot.handler;

import org.jspecify.annotations.Nullable;

/**
 * Knows where the arguments for one kind of parameter come from. Beans of this type
 * extend what handler methods can take. Binding happens once, when the method is found;
 * calls only use the result.
 */
@FunctionalInterface
public interface HandlerArgumentResolver {

	/**
	 * Binds a parameter.
	 * @param parameter the parameter of a handler method
	 * @return where its arguments come from, or null if this resolver does not know
	 * @throws IllegalArgumentException if the parameter is of the kind but wrong here;
	 * the message says what to change
	 */
	@Nullable ArgumentSource bind(HandlerParameter parameter);

}
