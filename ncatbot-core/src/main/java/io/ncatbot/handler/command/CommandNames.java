package io.ncatbot.handler.command;

import java.util.List;

/**
 * The names of commands: how they are written in annotations, and the form in which they
 * are compared. Upper and lower case, full-width forms, the number of blanks and what
 * nobody sees make no difference.
 */
final class CommandNames {

	/** So many words a sub-command may have. */
	static final int MAX_WORDS = 4;

	/** So many characters the key of a command may have. */
	static final int MAX_LENGTH = 64;

	private CommandNames() {
	}

	/**
	 * Gives the key of a name.
	 * @throws IllegalArgumentException if no text could call it
	 */
	static String key(String name, List<String> prefixes) {
		StringBuilder key = new StringBuilder(name.length());
		int words = 0;
		int at = Characters.skipBlanks(name, 0);
		while (at < name.length()) {
			if (words++ > 0) {
				key.append(' ');
			}
			at = appendWord(key, name, at, Integer.MAX_VALUE);
			at = Characters.skipBlanks(name, at);
		}
		if (key.isEmpty()) {
			throw new IllegalArgumentException("there is nothing to see in it");
		}
		if (words > MAX_WORDS || key.length() > MAX_LENGTH) {
			throw new IllegalArgumentException(
					"a name has at most %d words and %d characters".formatted(MAX_WORDS, MAX_LENGTH));
		}
		for (String prefix : prefixes) {
			if (!prefix.isEmpty() && key.length() > prefix.length() && key.indexOf(prefix) == 0) {
				throw new IllegalArgumentException(
						"it begins with '%s', which is written before every command".formatted(prefix));
			}
		}
		return key.toString();
	}

	/**
	 * Appends the word that begins somewhere in a text in the form of a key, but not more
	 * than some characters in all.
	 * @return where the word ends, or where there was no more room
	 */
	static int appendWord(StringBuilder key, String text, int from, int maxLength) {
		int at = from;
		while (at < text.length() && !Characters.isBlank(text.charAt(at))) {
			char c = text.charAt(at);
			if (!Characters.isInvisible(c)) {
				if (key.length() >= maxLength) {
					return at;
				}
				key.append(Character.toLowerCase(Characters.fold(c)));
			}
			at++;
		}
		return at;
	}

}
