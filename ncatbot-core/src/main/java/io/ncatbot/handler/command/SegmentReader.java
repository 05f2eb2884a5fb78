package io.ncatbot.handler.command;

import java.util.Set;

import io.ncatbot.message.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Reads parts of a message that are no text, such as images.
 */
final class SegmentReader implements ValueReader {

	private final Class<? extends Segment> type;

	SegmentReader(Class<? extends Segment> type) {
		this.type = type;
	}

	@Override
	public Expectation expects() {
		return Expectation.of("segment", this.type.getSimpleName());
	}

	@Override
	public WordForm form() {
		return WordForm.NONE;
	}

	@Override
	public Set<Class<? extends Segment>> segments() {
		return Set.of(this.type);
	}

	@Override
	public @Nullable Object read(String word) {
		return null;
	}

}
