package io.ncatbot.handler;

import java.lang.reflect.Method;

import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.event.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/**
 * The text that handlers are matched by.
 */
final class EventText {

	private EventText() {
	}

	static void requireText(Method method, Class<? extends Event> eventType) {
		if (!IncomingMessage.class.isAssignableFrom(eventType) && !OutgoingMessage.class.isAssignableFrom(eventType)) {
			throw new InvalidHandlerException(method,
					"it matches a text, but %s has none".formatted(eventType.getSimpleName()),
					"Take the text off the annotation, or handle messages.");
		}
	}

	static @Nullable String of(Event event) {
		if (event instanceof IncomingMessage message) {
			return message.message().plainText();
		}
		return (event instanceof OutgoingMessage message) ? message.message().plainText() : null;
	}

}
