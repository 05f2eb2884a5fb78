package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.ncatbot.api.ApiResult;
import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.message.At;
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

	private final ReplyStyle inGroups;

	private final ReplyStyle inPrivate;

	ReturnedReply(ReplyStyle inGroups, ReplyStyle inPrivate) {
		this.inGroups = inGroups;
		this.inPrivate = inPrivate;
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
	@Nullable CompletionStage<?> send(Bot bot, Event event, @Nullable Object value, ReplyStyle style) {
		if (value instanceof CompletionStage<?> stage) {
			return stage.thenCompose((result) -> {
				CompletionStage<?> sent = sendValue(bot, event, result, style);
				return (sent != null) ? sent : CompletableFuture.completedFuture(null);
			});
		}
		return sendValue(bot, event, value, style);
	}

	private @Nullable CompletionStage<?> sendValue(Bot bot, Event event, @Nullable Object value, ReplyStyle style) {
		if (!(event instanceof IncomingMessage message)) {
			return null;
		}
		if (value instanceof String text) {
			return answer(bot, message, Message.of(text), style);
		}
		return (value instanceof Message content) ? answer(bot, message, content, style) : null;
	}

	private CompletionStage<?> answer(Bot bot, IncomingMessage message, Message content, ReplyStyle style) {
		if (message instanceof GroupMessage group) {
			Message styled = styled(group, content, (style != ReplyStyle.DEFAULT) ? style : this.inGroups);
			return bot.api().sendGroupMsg(group.groupId(), styled).thenAccept(ApiResult::orElseThrow);
		}
		Message styled = styled(message, content, (style != ReplyStyle.DEFAULT) ? style : this.inPrivate);
		return bot.api().sendPrivateMsg(message.userId(), styled).thenAccept(ApiResult::orElseThrow);
	}

	/** A quote that the content has already stays the only one. */
	private static Message styled(IncomingMessage message, Message content, ReplyStyle style) {
		Message styled = content;
		if (style.mentions() && message instanceof GroupMessage && !content.isEmpty()) {
			styled = Message.of(At.of(message.userId())).plus(" ").plus(content);
		}
		Long quoted = content.replyId();
		if (quoted != null) {
			return (styled == content) ? content : styled.reply(quoted);
		}
		return (style.quotes() && !content.isEmpty()) ? styled.reply(message.messageId()) : styled;
	}

}
