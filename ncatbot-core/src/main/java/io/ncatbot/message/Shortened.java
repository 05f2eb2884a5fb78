package io.ncatbot.message;

/**
 * Text in messages for people: long values are cut, since Base64 would fill the log.
 */
final class Shortened {

	private static final int LIMIT = 120;

	private Shortened() {
	}

	static String text(String text) {
		if (text.length() <= LIMIT) {
			return text;
		}
		// never between the two halves of one character
		int end = Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
		return text.substring(0, end) + "…(" + text.length() + " characters)";
	}

}
