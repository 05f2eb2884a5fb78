package io.ncatbot.handler;

import org.springframework.util.StringValueResolver;

/**
 * Resolves placeholders in what annotations say.
 */
final class Placeholders {

	static final String CURE = "Set the property, or give a default: ${name:default}.";

	private Placeholders() {
	}

	/**
	 * Resolves the placeholders of a text.
	 * @param attribute whose text it is
	 * @throws IllegalArgumentException if one has no value; the message, a clause, says
	 * so
	 */
	static String resolve(StringValueResolver resolver, String attribute, String value) {
		String resolved;
		try {
			resolved = resolver.resolveStringValue(value);
		}
		catch (IllegalArgumentException ex) {
			throw unresolved(attribute, value, String.valueOf(ex.getMessage()));
		}
		if (resolved != null && resolved.contains("${")) {
			// Without Spring Boot, what is not known is left as it is.
			throw unresolved(attribute, value, "what is left is '%s'".formatted(resolved));
		}
		return (resolved != null) ? resolved : "";
	}

	private static IllegalArgumentException unresolved(String attribute, String value, String reason) {
		return new IllegalArgumentException("its %s '%s' cannot be resolved (%s)".formatted(attribute, value, reason));
	}

}
