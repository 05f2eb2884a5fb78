package io.ncatbot.api.message;

/**
 * Reads ids that callers give as text, as NcatBot's own examples do.
 */
final class QqNumber {

	private QqNumber() {
	}

	static long parse(String parameter, String text) {
		try {
			return Long.parseLong(text.strip());
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException(
					"%s must be a decimal number such as \"123456\", not \"%s\"".formatted(parameter, text));
		}
	}

}
