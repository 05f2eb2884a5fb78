package io.ncatbot.boot.test.assertions;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.ncatbot.message.Message;
import io.ncatbot.message.Segment;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a message.
 */
public final class MessageAssert extends AbstractAssert<MessageAssert, Message> {

	MessageAssert(@Nullable Message actual) {
		super(actual, MessageAssert.class);
	}

	/**
	 * Expects this text: all text there is, other segments left aside.
	 * @param text the text
	 * @return this assertion
	 */
	public MessageAssert hasText(String text) {
		isNotNull();
		return check(this.actual.text().equals(text), "to have the text \"%s\"", text);
	}

	/**
	 * Expects some text.
	 * @param text part of the text
	 * @return this assertion
	 */
	public MessageAssert containsText(String text) {
		isNotNull();
		return check(this.actual.text().contains(text), "to contain the text \"%s\"", text);
	}

	/**
	 * Expects a mention.
	 * @param userId who is to be mentioned by name
	 * @return this assertion
	 */
	public MessageAssert mentions(long userId) {
		isNotNull();
		return check(this.actual.mentions(userId), "to mention %s", userId);
	}

	/**
	 * Expects a mention of everyone.
	 * @return this assertion
	 */
	public MessageAssert mentionsAll() {
		isNotNull();
		return check(this.actual.mentionsAll(), "to mention everyone");
	}

	/**
	 * Expects a quotation.
	 * @param messageId the quoted message
	 * @return this assertion
	 */
	public MessageAssert quotes(long messageId) {
		isNotNull();
		return check(Objects.equals(this.actual.replyId(), messageId), "to quote message %s", messageId);
	}

	/**
	 * Expects no quotation.
	 * @return this assertion
	 */
	public MessageAssert quotesNothing() {
		isNotNull();
		return check(this.actual.replyId() == null, "to quote nothing");
	}

	/**
	 * Expects segments of a kind.
	 * @param type their record, such as {@code Image.class}
	 * @param count how many
	 * @return this assertion
	 */
	public MessageAssert has(Class<? extends Segment> type, int count) {
		isNotNull();
		return check(this.actual.find(type).size() == count, "to have %s segment(s) of %s", count,
				type.getSimpleName());
	}

	/**
	 * Expects these segments and no others.
	 * @param segments the segments in their order
	 * @return this assertion
	 */
	public MessageAssert hasSegments(Segment... segments) {
		isNotNull();
		List<Segment> expected = Message.of(segments).segments();
		return check(this.actual.segments().equals(expected), "to consist of\n  %s", Arrays.toString(segments));
	}

	private MessageAssert check(boolean holds, String expectation, Object... arguments) {
		if (!holds) {
			failWithMessage("%s", "\nExpected the message\n  %s\n%s\nIts segments are\n  %s".formatted(this.actual,
					expectation.formatted(arguments), this.actual.segments()));
		}
		return this;
	}

}
