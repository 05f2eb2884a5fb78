package io.ncatbot.connection.http;

import java.util.Arrays;

/**
 * Writes JSON without a character outside of ASCII. NapCat decodes a request's body chunk
 * by chunk, and a character whose bytes fall into two chunks is lost.
 */
final class AsciiJson {

	private static final int FIRST_OTHER = 0x80;

	/** A backslash, a {@code u} and four digits. */
	private static final int ESCAPED = 6;

	private static final byte[] HEX = { '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e',
			'f' };

	private AsciiJson() {
	}

	/** How many bytes the text has, once it is written. */
	static long length(String json) {
		long length = json.length();
		for (int i = 0; i < json.length(); i++) {
			if (json.charAt(i) >= FIRST_OTHER) {
				length += ESCAPED - 1;
			}
		}
		return length;
	}

	/** Writes a part of the text. */
	static byte[] write(String json, int from, int to) {
		byte[] ascii = new byte[(to - from) * ESCAPED];
		int size = 0;
		for (int i = from; i < to; i++) {
			char next = json.charAt(i);
			if (next < FIRST_OTHER) {
				ascii[size++] = (byte) next;
				continue;
			}
			ascii[size++] = '\\';
			ascii[size++] = 'u';
			for (int shift = 12; shift >= 0; shift -= 4) {
				ascii[size++] = HEX[next >> shift & 0xF];
			}
		}
		return Arrays.copyOf(ascii, size);
	}

}
