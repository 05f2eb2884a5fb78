package io.ncatbot.handler.regex;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A compiled regular expression.
 */
public interface TextPattern {

	/**
	 * Matches a whole text.
	 * @param text the text
	 * @return the match, or null if the text as a whole does not match
	 * @throws RegexLimitException if it takes too long to say
	 */
	@Nullable TextMatch match(String text);

	/**
	 * Returns the names of the expression's groups.
	 * @return the names, maybe none
	 */
	Set<String> groups();

}
