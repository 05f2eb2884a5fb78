package io.ncatbot.handler;

import java.lang.reflect.Method;

/**
 * A method is annotated to handle events but cannot. It is thrown when the method is
 * found, which stops the application's start.
 */
public final class InvalidHandlerException extends RuntimeException {

	private final String method;

	private final String reason;

	private final String cure;

	/**
	 * Creates the exception.
	 * @param method the method
	 * @param reason what is wrong, as a clause
	 * @param cure what to change, as a sentence
	 */
	public InvalidHandlerException(Method method, String reason, String cure) {
		super("%s cannot handle events: %s. %s".formatted(name(method), reason, cure));
		this.method = name(method);
		this.reason = reason;
		this.cure = cure;
	}

	/**
	 * Names a method as the registry and the log do.
	 * @param method a method
	 * @return its class, name and parameter types
	 */
	public static String name(Method method) {
		StringBuilder text = new StringBuilder(method.getDeclaringClass().getName()).append('#')
			.append(method.getName())
			.append('(');
		for (Class<?> parameter : method.getParameterTypes()) {
			if (text.charAt(text.length() - 1) != '(') {
				text.append(", ");
			}
			text.append(parameter.getSimpleName());
		}
		return text.append(')').toString();
	}

	/**
	 * Returns the method.
	 * @return its class, name and parameter types
	 */
	public String method() {
		return this.method;
	}

	/**
	 * Returns what is wrong.
	 * @return a clause
	 */
	public String reason() {
		return this.reason;
	}

	/**
	 * Returns what to change.
	 * @return a sentence
	 */
	public String cure() {
		return this.cure;
	}

}
