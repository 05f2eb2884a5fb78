package io.ncatbot.handler;

/**
 * Characters that nobody can see: zero-width ones, marks of direction, soft hyphens.
 * Input methods and jokers put them into words, so texts are compared without them.
 */
public final class Invisible {

	private Invisible() {
	}

	/**
	 * Takes such characters out of a text.
	 * @param text the text
	 * @return the text without them
	 */
	public static String without(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (isInvisible(text.charAt(i))) {
				return removed(text, i);
			}
		}
		return text;
	}

	private static String removed(String text, int first) {
		StringBuilder visible = new StringBuilder(text.length()).append(text, 0, first);
		for (int i = first + 1; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!isInvisible(c)) {
				visible.append(c);
			}
		}
		return visible.toString();
	}

	/**
	 * Tells whether a character is one of them.
	 * @param c the character
	 * @return whether nobody can see it
	 */
	public static boolean isInvisible(char c) {
		return c >= '\u00ad' && (c == '\u00ad' || (c >= '\u200b' && c <= '\u200f') || (c >= '\u202a' && c <= '\u202e')
				|| (c >= '\u2060' && c <= '\u206f') || c == '\u061c' || c == '\u180e' || c == '\ufeff');
	}

}
