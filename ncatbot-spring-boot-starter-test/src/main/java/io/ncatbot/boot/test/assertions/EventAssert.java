package io.ncatbot.boot.test.assertions;

import io.ncatbot.event.Event;
import io.ncatbot.event.InGroup;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.event.WithUser;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about an event.
 */
public final class EventAssert extends AbstractAssert<EventAssert, Event> {

	EventAssert(@Nullable Event actual) {
		super(actual, EventAssert.class);
	}

	/**
	 * Expects an event of a kind, and goes on with its record.
	 * @param <E> the kind
	 * @param type its record, such as {@code GroupBan.class}
	 * @return assertions about the record
	 */
	public <E extends Event> ObjectAssert<E> isOf(Class<E> type) {
		isNotNull();
		check(type.isInstance(this.actual), "to be a %s", type.getSimpleName());
		return Assertions.assertThat(type.cast(this.actual));
	}

	/**
	 * Expects that it happened in a group.
	 * @param groupId the group's number
	 * @return this assertion
	 */
	public EventAssert isInGroup(long groupId) {
		isNotNull();
		return check(this.actual instanceof InGroup inGroup && inGroup.groupId() == groupId, "to be in group %s",
				groupId);
	}

	/**
	 * Expects that it is about somebody.
	 * @param userId the QQ number
	 * @return this assertion
	 */
	public EventAssert isOfUser(long userId) {
		isNotNull();
		return check(this.actual instanceof WithUser withUser && withUser.userId() == userId, "to be of user %s",
				userId);
	}

	/**
	 * Expects a message, and goes on with what it says.
	 * @return assertions about the message
	 */
	public MessageAssert message() {
		isNotNull();
		check(this.actual instanceof IncomingMessage, "to be a message");
		return new MessageAssert(((IncomingMessage) this.actual).message());
	}

	private EventAssert check(boolean holds, String expectation, Object... arguments) {
		if (!holds) {
			failWithMessage("%s", "\nExpected the event\n  %s\n%s\nIt came as\n  %s".formatted(this.actual,
					expectation.formatted(arguments), this.actual.raw()));
		}
		return this;
	}

}
