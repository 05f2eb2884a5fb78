package io.ncatbot.connection.http;

/**
 * Writes JSON without a character outside of ASCII. NapCat decodes a request's body chunk
 * by chunk, and a character whose bytes fall into two chunks is lost.
 */
final class AsciiJson {

	private static final int FIRST_OTHER = 0x80;

	private static final char[] HEX = "0123456789abcdef".toCharArray();

	private AsciiJson() {
	}

	static String escape(String json) {
		int at = 0;
		while (at < json.length() && json.charAt(at) < FIRST_OTHER) {
			at++;
		}
		if (at == json.length()) {
			return json;
		}
		StringBuilder ascii = new StringBuilder(json.length() + json.length() / 2).append(json, 0, at);
		for (; at < json.length(); at++) {
			append(ascii, json.charAt(at));
		}
		return ascii.toString();
	}

	private static void append(StringBuilder ascii, char character) {
		if (character < FIRST_OTHER) {
			ascii.append(character);
			return;
		}
		ascii.append("\\u");
		for (int shift = 12; shift >= 0; shift -= 4) {
			ascii.append(HEX[character >> shift & 0xF]);
		}
	}

}
