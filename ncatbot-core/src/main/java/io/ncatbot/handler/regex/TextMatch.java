package io.ncatbot.handler.regex;

import org.jspecify.annotations.Nullable;

/**
 * A text that matched.
 */
@FunctionalInterface
public interface TextMatch {

	/**
	 * Returns what a group matched.
	 * @param name the name of a group of the expression
	 * @return its part of the text, or null if the group took no part
	 */
	@Nullable String group(String name);

}
