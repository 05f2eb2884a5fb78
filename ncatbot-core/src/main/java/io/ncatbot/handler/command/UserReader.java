package io.ncatbot.handler.command;

import java.util.Set;

import io.ncatbot.message.At;
import io.ncatbot.message.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Reads somebody: a mention, or a QQ number with or without an @ before it.
 */
final class UserReader implements ValueReader {

	private final WordForm form;

	private UserReader(WordForm form) {
		this.form = form;
	}

	static UserReader mentionsAndNumbers() {
		return new UserReader(WordForm.VALUE);
	}

	/** For where a number would be another argument. */
	static UserReader onlyMentions() {
		return new UserReader(WordForm.NONE);
	}

	@Override
	public Expectation expects() {
		return Expectation.of((this.form == WordForm.NONE) ? "mention" : "user");
	}

	@Override
	public WordForm form() {
		return this.form;
	}

	@Override
	public Set<Class<? extends Segment>> segments() {
		return Set.of(At.class);
	}

	@Override
	public @Nullable Object read(String word) {
		String digits = Characters.normalize(word);
		Long number = QqNumbers.read(digits.startsWith("@") ? digits.substring(1) : digits);
		return (number != null) ? At.of(number) : null;
	}

}
