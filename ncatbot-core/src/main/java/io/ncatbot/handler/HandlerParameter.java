package io.ncatbot.handler;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;

import io.ncatbot.event.Event;

/**
 * A parameter of a handler method, for which somebody has to know the arguments.
 *
 * @param parameter the parameter, with its annotations
 * @param eventType the narrowest type that all events of the method have
 * @param match what the handler matches, with placeholders resolved
 */
public record HandlerParameter(Parameter parameter, Class<? extends Event> eventType, HandlerMatch match) {

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
	 * Returns the method, for what depends on all of its parameters.
	 * @return the handler method
	 */
	public Executable method() {
		return this.parameter.getDeclaringExecutable();
	}

}
