package io.ncatbot.handler.regex;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Reads the names of the groups off an expression of {@code java.util.regex}, which tells
 * them only from Java 20 on.
 */
final class GroupNames {

	private GroupNames() {
	}

	static Set<String> of(String regex) {
		Set<String> names = new LinkedHashSet<>();
		int depthOfClass = 0;
		for (int i = 0; i < regex.length(); i++) {
			char c = regex.charAt(i);
			if (regex.startsWith("\\Q", i)) {
				int end = regex.indexOf("\\E", i);
				i = (end < 0) ? regex.length() : end + 1;
			}
			else if (c == '\\') {
				i++;
			}
			else if (c == '[') {
				depthOfClass++;
			}
			else if (c == ']' && depthOfClass > 0) {
				depthOfClass--;
			}
			else if (depthOfClass == 0 && regex.startsWith("(?<", i) && i + 3 < regex.length()
					&& Character.isLetter(regex.charAt(i + 3))) {
				names.add(regex.substring(i + 3, regex.indexOf('>', i)));
			}
		}
		return names;
	}

}
