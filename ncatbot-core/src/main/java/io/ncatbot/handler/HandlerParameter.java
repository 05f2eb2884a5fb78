package io.ncatbot.handler;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;

import io.ncatbot.event.Event;

import org.springframework.util.StringValueResolver;

/**
 * A parameter of a handler method, for which somebody has to know the arguments.
 *
 * @param parameter the parameter, with its annotations
 * @param eventType the narrowest type that all events of the method have
 * @param match what the handler matches, with placeholders resolved
 * @param placeholders resolves <code>${...}</code> in what annotations of the parameter
 * say
 */
public record HandlerParameter(Parameter parameter, Class<? extends Event> eventType, HandlerMatch match,
		StringValueResolver placeholders) {

	/**
	 * Returns the parameter's name.
	 * @return the name in the source, if the class was compiled with {@code -parameters}
	 */
	public String name() {
		return this.parameter.getName();
	}

	/**
	 * Returns the parameter's type.
	 * @return the erased type
	 */
	public Class<?> type() {
		return this.parameter.getType();
	}

	/**
	 * Resolves placeholders in what an annotation of the parameter says.
	 * @param attribute the annotation's attribute, for the message of an exception
	 * @param value what is written there
	 * @return the text that is meant
	 * @throws InvalidHandlerException if a placeholder has no value
	 */
	public String resolve(String attribute, String value) {
		try {
			return Placeholders.resolve(this.placeholders, attribute, value);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidHandlerException((Method) method(),
					"its parameter '%s' cannot be filled: %s".formatted(name(), ex.getMessage()), Placeholders.CURE);
		}
	}

	/**
	 * Returns the method, for what depends on all of its parameters.
	 * @return the handler method
	 */
	public Executable method() {
		return this.parameter.getDeclaringExecutable();
	}

}
