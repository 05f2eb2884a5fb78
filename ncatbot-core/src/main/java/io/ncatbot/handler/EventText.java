package io.ncatbot.handler;

import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.event.OutgoingMessage;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What handlers are matched by.
 */
final class EventText {

	private EventText() {
	}

	/**
	 * What the user typed, without a leading reply or at, the blanks around it, and what
	 * nobody can see; null for what is no message.
	 */
	static @Nullable String of(Event event) {
		Message message = messageOf(event);
		if (message == null) {
			return null;
		}
		String typed = message.plainText();
		String visible = Invisible.without(typed);
		return (visible.length() == typed.length()) ? typed : visible.strip();
	}

	static @Nullable Message messageOf(Event event) {
		if (event instanceof IncomingMessage incoming) {
			return incoming.message();
		}
		return (event instanceof OutgoingMessage outgoing) ? outgoing.message() : null;
	}

}
