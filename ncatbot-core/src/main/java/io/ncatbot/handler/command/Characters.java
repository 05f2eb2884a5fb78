package io.ncatbot.handler.command;

import io.ncatbot.handler.Invisible;

/**
 * What commands make of single characters: which ones part words, which nobody sees, and
 * which are the full-width form of another.
 */
final class Characters {

	/** They end a value, and nobody means them when they stand alone. */
	private static final String PUNCTUATION = "，、；。！？：,;!?";

	private Characters() {
	}

	/** Blanks of all kinds and ends of lines, the ideographic space among them. */
	static boolean isBlank(char c) {
		return c <= ' ' || (c >= '\u0085' && (Character.isSpaceChar(c) || Character.isWhitespace(c) || c == '\u0085'));
	}

	static boolean isInvisible(char c) {
		return Invisible.isInvisible(c);
	}

	static boolean isPunctuation(char c) {
		return PUNCTUATION.indexOf(c) >= 0;
	}

	static boolean isDigit(char c) {
		char folded = fold(c);
		return folded >= '0' && folded <= '9';
	}

	/** The half-width form of a full-width letter, digit or sign; any other as it is. */
	static char fold(char c) {
		if (c >= '\uff01' && c <= '\uff5e') {
			return (char) (c - 0xfee0);
		}
		return (c == '\u3000' || c == '\u00a0') ? ' ' : c;
	}

	/** In half-width, in lower case, without what nobody sees. */
	static String normalize(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!isInvisible(c)) {
				plain.append(Character.toLowerCase(fold(c)));
			}
		}
		return plain.toString();
	}

	/** The first place at or after {@code from} that is neither blank nor invisible. */
	static int skipBlanks(String text, int from) {
		int at = from;
		while (at < text.length() && (isBlank(text.charAt(at)) || isInvisible(text.charAt(at)))) {
			at++;
		}
		return at;
	}

	static int skipPunctuation(String text, int from) {
		int at = from;
		while (at < text.length() && (isPunctuation(text.charAt(at)) || isInvisible(text.charAt(at)))) {
			at++;
		}
		return at;
	}

}
