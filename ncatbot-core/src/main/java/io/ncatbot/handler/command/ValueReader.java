package io.ncatbot.handler.command;

import java.util.Set;

import io.ncatbot.message.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of one type.
 */
interface ValueReader {

	/** No value is longer as text: what is longer is not even looked at. */
	int MAX_LENGTH = 64;

	/** What it can read, for people. */
	Expectation expects();

	/** What to tell people who wrote something that it cannot read. */
	default Expectation expectsInPlaceOf(String word) {
		return expects();
	}

	default WordForm form() {
		return WordForm.VALUE;
	}

	/** Of how many words a value may be, such as a date and a time. */
	default int words() {
		return 1;
	}

	/** The parts of a message that it can read, beside text. */
	default Set<Class<? extends Segment>> segments() {
		return Set.of();
	}

	/** Tells whether a part of a message could be such a value. */
	default boolean takes(Segment segment) {
		for (Class<? extends Segment> type : segments()) {
			if (type.isInstance(segment)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Reads a word.
	 * @return the value; null if it is none
	 * @throws WrongArgumentException if there is more to say about why it is none
	 */
	@Nullable Object read(String word);

	/**
	 * Reads a part of a message that it takes.
	 * @return the value; null if it is none
	 */
	default @Nullable Object read(Segment segment) {
		return segment;
	}

}
