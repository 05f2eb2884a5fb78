package io.ncatbot.handler.regex;

import java.util.Set;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

final class LinearEngine implements RegexEngine {

	@Override
	public TextPattern compile(String regex) {
		try {
			return new LinearPattern(Pattern.compile(regex));
		}
		catch (PatternSyntaxException ex) {
			throw new RegexSyntaxException(
					"its regex '%s' is not understood by RE2/J (%s)".formatted(regex, ex.getMessage()),
					"Correct it. What RE2/J does not have, look-around and back-references, works with"
							+ " ncatbot.handler.regex-engine=java, which limits the time of a match instead.",
					ex);
		}
	}

	private record LinearPattern(Pattern pattern) implements TextPattern {

		@Override
		public @Nullable TextMatch match(String text) {
			Matcher matcher = this.pattern.matcher(text);
			return matcher.matches() ? matcher::group : null;
		}

		@Override
		public Set<String> groups() {
			return this.pattern.namedGroups().keySet();
		}

	}

}
