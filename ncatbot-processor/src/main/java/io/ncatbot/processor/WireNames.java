package io.ncatbot.processor;

import java.util.Locale;

/**
 * From Java's spelling of names to the wire's, and to that of constants.
 */
final class WireNames {

	private WireNames() {
	}

	/**
	 * Spells a name in snake case. An abbreviation in capitals is one word
	 * ({@code userQQLevel} is {@code user_qq_level}); a digit belongs to the word before
	 * it.
	 * @param name a name in camel case
	 * @return the name in snake case
	 */
	static String snakeCase(String name) {
		StringBuilder snake = new StringBuilder(name.length() + 4);
		for (int i = 0; i < name.length(); i++) {
			if (i > 0 && beginsWord(name, i)) {
				snake.append('_');
			}
			snake.append(Character.toLowerCase(name.charAt(i)));
		}
		return snake.toString();
	}

	private static boolean beginsWord(String name, int index) {
		if (!Character.isUpperCase(name.charAt(index)) || name.charAt(index - 1) == '_') {
			return false;
		}
		boolean endsAbbreviation = index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1));
		return !Character.isUpperCase(name.charAt(index - 1)) || endsAbbreviation;
	}

	static String constant(String name) {
		return snakeCase(name).toUpperCase(Locale.ROOT);
	}

	static boolean isId(String wireName) {
		return wireName.equals("id") || wireName.equals("uin") || wireName.endsWith("_id") || wireName.endsWith("_uin");
	}

	/**
	 * Returns whether a list under a name holds ids. Some actions take several under the
	 * name of one.
	 * @param wireName the name on the wire
	 * @return whether it does
	 */
	static boolean isIds(String wireName) {
		return isId(wireName) || wireName.equals("ids") || wireName.equals("uins") || wireName.endsWith("_ids")
				|| wireName.endsWith("_uins");
	}

}
