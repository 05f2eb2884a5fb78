package io.ncatbot.handler;

import java.lang.reflect.Parameter;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.event.OutgoingMessage;
import io.ncatbot.event.Sender;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * The parameters that every handler method may have, by their type.
 */
final class BuiltInArguments implements HandlerArgumentResolver {

	@Override
	public @Nullable ArgumentSource bind(Parameter parameter, Class<? extends Event> eventType) {
		Class<?> type = parameter.getType();
		if (Event.class.isAssignableFrom(type) || type.isAssignableFrom(eventType) && type.isInterface()) {
			return (bot, event) -> event;
		}
		if (type == BotAPI.class) {
			return (bot, event) -> bot.api();
		}
		if (type == Bot.class) {
			return (bot, event) -> bot;
		}
		if (type == JsonNode.class) {
			return (bot, event) -> event.raw().tree();
		}
		if (type == Message.class) {
			requireMessage("Message", eventType);
			return (bot, event) -> messageOf(event);
		}
		if (type == Sender.class) {
			requireMessage("Sender", eventType);
			return (bot, event) -> senderOf(event);
		}
		return null;
	}

	private static void requireMessage(String parameter, Class<? extends Event> eventType) {
		if (!IncomingMessage.class.isAssignableFrom(eventType) && !OutgoingMessage.class.isAssignableFrom(eventType)) {
			throw new IllegalArgumentException("a %s is only there for messages, and the method handles %s"
				.formatted(parameter, eventType.getSimpleName()));
		}
	}

	private static @Nullable Message messageOf(Event event) {
		if (event instanceof IncomingMessage incoming) {
			return incoming.message();
		}
		return (event instanceof OutgoingMessage outgoing) ? outgoing.message() : null;
	}

	private static @Nullable Sender senderOf(Event event) {
		if (event instanceof IncomingMessage incoming) {
			return incoming.sender();
		}
		return (event instanceof OutgoingMessage outgoing) ? outgoing.sender() : null;
	}

}
