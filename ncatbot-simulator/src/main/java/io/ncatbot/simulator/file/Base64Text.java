package io.ncatbot.simulator.file;

import java.util.Base64;

/**
 * Base64 as JavaScript reads it: without ever an error. Both alphabets will do, and
 * whatever belongs to neither is skipped.
 */
public final class Base64Text {

	private Base64Text() {
	}

	/**
	 * Decodes a text.
	 * @param text any text
	 * @return the bytes that can be made of it
	 */
	public static byte[] decode(String text) {
		try {
			return Base64.getDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			return decodeWhatIsThere(text);
		}
	}

	private static byte[] decodeWhatIsThere(String text) {
		StringBuilder letters = new StringBuilder(text.length());
		for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
			char letter = text.charAt(i);
			if (letter == '-' || letter == '+') {
				letters.append('+');
			}
			else if (letter == '_' || letter == '/') {
				letters.append('/');
			}
			else if (letter < 128 && Character.isLetterOrDigit(letter)) {
				letters.append(letter);
			}
		}
		if (letters.length() % 4 == 1) {
			letters.setLength(letters.length() - 1);
		}
		return Base64.getDecoder().decode(letters.toString());
	}

}
