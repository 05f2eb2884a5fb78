package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.ncatbot.api.ApiResult;
import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;

/**
 * What becomes of the value that a handler method returns: text and messages are sent as
 * the reply, a stage is waited for and its value then treated the same, and nothing is
 * nothing.
 */
final class ReturnedReply {

	private static final String CURE = "Return void, String, Message, or a CompletionStage of one of these.";

	private ReturnedReply() {
	}

	/**
	 * Refuses a method whose value could never be dealt with.
	 * @throws InvalidHandlerException if it returns what is no reply, or a reply to
	 * something that is no message
	 */
	static void check(Method method, Class<? extends Event> eventType) {
		ResolvableType returned = ResolvableType.forMethodReturnType(method);
		Class<?> type = returned.toClass();
		boolean isStage = CompletionStage.class.isAssignableFrom(type);
		Class<?> value = isStage ? returned.as(CompletionStage.class).getGeneric(0).toClass() : type;
		boolean isReply = value == String.class || value == Message.class;
		if (!isStage && !isReply && value != void.class && value != Void.class) {
			throw new InvalidHandlerException(method,
					"it returns %s, which is no reply".formatted(type.getSimpleName()), CURE);
		}
		if (isReply && !IncomingMessage.class.isAssignableFrom(eventType)) {
			throw new InvalidHandlerException(method,
					"it returns a reply, but %s is nothing to reply to".formatted(eventType.getSimpleName()),
					"Return void and send through BotAPI, or handle a message.");
		}
	}

	/**
	 * Deals with a returned value.
	 * @return completes when the reply has been answered, or exceptionally; null if there
	 * is nothing to wait for
	 */
	static @Nullable CompletionStage<?> send(Bot bot, Event event, @Nullable Object value) {
		if (value instanceof CompletionStage<?> stage) {
			return stage.thenCompose((result) -> {
				CompletionStage<?> sent = sendValue(bot, event, result);
				return (sent != null) ? sent : CompletableFuture.completedFuture(null);
			});
		}
		return sendValue(bot, event, value);
	}

	private static @Nullable CompletionStage<?> sendValue(Bot bot, Event event, @Nullable Object value) {
		if (event instanceof IncomingMessage message) {
			if (value instanceof String text) {
				return bot.api().reply(message, text).thenAccept(ApiResult::orElseThrow);
			}
			if (value instanceof Message content) {
				return bot.api().reply(message, content).thenAccept(ApiResult::orElseThrow);
			}
		}
		return null;
	}

}
