package io.ncatbot.handler.regex;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import io.ncatbot.concurrent.Timers;
import org.jspecify.annotations.Nullable;

final class BacktrackingEngine implements RegexEngine {

	private final Duration limit;

	private final Timers timers;

	BacktrackingEngine(Duration limit, Timers timers) {
		this.limit = limit;
		this.timers = timers;
	}

	@Override
	public TextPattern compile(String regex) {
		try {
			return new BacktrackingPattern(Pattern.compile(regex), GroupNames.of(regex), this.limit, this.timers);
		}
		catch (PatternSyntaxException ex) {
			throw new RegexSyntaxException("its regex '%s' is no regular expression (%s near index %d)".formatted(regex,
					ex.getDescription(), ex.getIndex()), "Correct it.", ex);
		}
	}

	private record BacktrackingPattern(Pattern pattern, Set<String> groups, Duration limit,
			Timers timers) implements TextPattern {

		@Override
		public @Nullable TextMatch match(String text) {
			Matcher matcher = this.pattern.matcher(new TimedText(text, this.limit, this.timers));
			try {
				return matcher.matches() ? matcher::group : null;
			}
			catch (StackOverflowError ex) {
				throw new RegexLimitException("The regex '%s' went too deep in a text of %d characters"
					.formatted(this.pattern.pattern(), text.length()));
			}
		}

	}

}
