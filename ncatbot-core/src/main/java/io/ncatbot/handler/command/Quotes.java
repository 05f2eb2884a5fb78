package io.ncatbot.handler.command;

/**
 * Finds the end of what stands in quotation marks: {@code "…"}, “…”, 「…」, 『…』 and their
 * full-width form. A mark that is not closed is a sign like any other. That a mark is not
 * closed is remembered, so that a text full of opening ones costs no more than another.
 */
final class Quotes {

	private static final String OPENING = "\"＂“”「『";

	private static final char[] CLOSING = { '"', '＂', '”', '”', '」', '』' };

	private final int[] unclosedIn = { -1, -1, -1, -1, -1, -1 };

	/**
	 * Finds the closing mark.
	 * @param text the text
	 * @param segment which of the message's texts it is
	 * @param at where an opening mark may be
	 * @return where the closing one is; -1 if nothing is quoted there
	 */
	int closing(String text, int segment, int at) {
		int kind = (at < text.length()) ? OPENING.indexOf(text.charAt(at)) : -1;
		if (kind < 0 || this.unclosedIn[kind] == segment) {
			return -1;
		}
		for (int i = at + 1; i < text.length(); i++) {
			if (text.charAt(i) == CLOSING[kind]) {
				return i;
			}
		}
		this.unclosedIn[kind] = segment;
		return -1;
	}

}
