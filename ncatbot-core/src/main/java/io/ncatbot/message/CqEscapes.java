package io.ncatbot.message;

/**
 * The escapes of CQ codes: four characters have one, and no other entity is known.
 */
final class CqEscapes {

	private CqEscapes() {
	}

	static String decode(String text) {
		int next = text.indexOf('&');
		if (next < 0) {
			return text;
		}
		StringBuilder decoded = new StringBuilder(text.length());
		int from = 0;
		while (next >= 0) {
			char c = entity(text, next);
			if (c != 0) {
				decoded.append(text, from, next).append(c);
				from = next + 5;
			}
			next = text.indexOf('&', next + 1);
		}
		return decoded.append(text, from, text.length()).toString();
	}

	/**
	 * Reads an entity; all have five characters.
	 */
	private static char entity(String text, int at) {
		if (text.startsWith("&amp;", at)) {
			return '&';
		}
		if (text.startsWith("&#91;", at)) {
			return '[';
		}
		if (text.startsWith("&#93;", at)) {
			return ']';
		}
		return text.startsWith("&#44;", at) ? ',' : 0;
	}

	/**
	 * Escapes text.
	 * @param text the text
	 * @param value whether it is the value of a key, where a comma would end it
	 * @param out takes the escaped text
	 */
	static void encode(String text, boolean value, StringBuilder out) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '&' -> out.append("&amp;");
				case '[' -> out.append("&#91;");
				case ']' -> out.append("&#93;");
				case ',' -> out.append(value ? "&#44;" : ",");
				default -> out.append(c);
			}
		}
	}

}
