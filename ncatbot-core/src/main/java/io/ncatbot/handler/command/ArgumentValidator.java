package io.ncatbot.handler.command;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Checks the arguments of commands for more than their type.
 */
public interface ArgumentValidator {

	/**
	 * Tells whether there is anything to check. It is asked once, when the method is
	 * found.
	 * @param method a handler method
	 * @return whether its parameters have constraints
	 */
	boolean constrains(Method method);

	/**
	 * Checks the arguments of a call.
	 * @param bean the bean, or a proxy of it
	 * @param method the method
	 * @param arguments all its arguments
	 * @param locale the language of the user
	 * @return what is wrong; empty if nothing is
	 */
	List<Violation> validate(Object bean, Method method, @Nullable Object[] arguments, Locale locale);

	/**
	 * An argument that is not as it should be.
	 *
	 * @param parameter the index of the method's parameter; -1 for several together
	 * @param component the component of the record that the parameter is; null for the
	 * parameter itself
	 * @param message what is wrong, for the user
	 */
	record Violation(int parameter, @Nullable String component, String message) {

	}

}
