package io.ncatbot.handler;

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
	public @Nullable ArgumentSource bind(HandlerParameter parameter) {
		Class<?> type = parameter.type();
		Class<? extends Event> eventType = parameter.eventType();
		if (Event.class.isAssignableFrom(type) || type.isAssignableFrom(eventType) && type.isInterface()) {
			return HandlerCall::event;
		}
		if (type == BotAPI.class) {
			return (call) -> call.bot().api();
		}
		if (type == Bot.class) {
			return HandlerCall::bot;
		}
		if (type == JsonNode.class) {
			return (call) -> call.event().raw().tree();
		}
		if (type == Message.class) {
			requireMessage("Message", eventType);
			return (call) -> EventText.messageOf(call.event());
		}
		if (type == Sender.class) {
			requireMessage("Sender", eventType);
			return (call) -> senderOf(call.event());
		}
		return null;
	}

	private static void requireMessage(String parameter, Class<? extends Event> eventType) {
		if (!IncomingMessage.class.isAssignableFrom(eventType) && !OutgoingMessage.class.isAssignableFrom(eventType)) {
			throw new IllegalArgumentException("a %s is only there for messages, and the method handles %s"
				.formatted(parameter, eventType.getSimpleName()));
		}
	}

	private static @Nullable Sender senderOf(Event event) {
		if (event instanceof IncomingMessage incoming) {
			return incoming.sender();
		}
		return (event instanceof OutgoingMessage outgoing) ? outgoing.sender() : null;
	}

}
