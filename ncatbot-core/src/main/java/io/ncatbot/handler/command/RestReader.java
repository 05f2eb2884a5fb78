package io.ncatbot.handler.command;

import java.util.Set;

import io.ncatbot.message.Message;
import io.ncatbot.message.Segment;

/**
 * Reads all that is left of a message, with every part of it.
 */
final class RestReader implements ValueReader {

	@Override
	public Expectation expects() {
		return Expectation.of("content");
	}

	@Override
	public WordForm form() {
		return WordForm.VERBATIM;
	}

	@Override
	public Set<Class<? extends Segment>> segments() {
		return Set.of(Segment.class);
	}

	@Override
	public Object read(String word) {
		return Message.of(word);
	}

}
