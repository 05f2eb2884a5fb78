package io.ncatbot.handler;

import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;

/**
 * What identifies an event in a log.
 */
final class EventNames {

	private EventNames() {
	}

	static String of(Event event) {
		String kind = event.getClass().getSimpleName();
		return (event instanceof IncomingMessage message) ? "%s %d".formatted(kind, message.messageId())
				: "%s at %d".formatted(kind, event.time());
	}

}
