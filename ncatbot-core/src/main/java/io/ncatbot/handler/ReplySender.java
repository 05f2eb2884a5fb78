package io.ncatbot.handler;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.ncatbot.api.ApiResult;
import io.ncatbot.connection.Bot;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.message.At;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;

/**
 * Sends replies where the message was written, through the bot that received it, in the
 * style of the handler or else of the application.
 */
final class ReplySender {

	private final ReplyStyle inGroups;

	private final ReplyStyle inPrivate;

	ReplySender(ReplyStyle inGroups, ReplyStyle inPrivate) {
		this.inGroups = inGroups;
		this.inPrivate = inPrivate;
	}

	/**
	 * Sends a reply.
	 * @return completes when NapCat has taken it, and exceptionally when it has not
	 */
	CompletionStage<?> send(Bot bot, IncomingMessage message, Message content, ReplyStyle style) {
		if (message instanceof GroupMessage group) {
			Message styled = styled(group, content, (style != ReplyStyle.DEFAULT) ? style : this.inGroups);
			return accepted(bot.api().sendGroupMsg(group.groupId(), styled));
		}
		Message styled = styled(message, content, (style != ReplyStyle.DEFAULT) ? style : this.inPrivate);
		return accepted(bot.api().sendPrivateMsg(message.userId(), styled));
	}

	/**
	 * Sends a merged forward, which neither quotes nor mentions.
	 */
	CompletionStage<?> send(Bot bot, IncomingMessage message, ForwardMessage content) {
		return accepted(
				(message instanceof GroupMessage group) ? bot.api().sendGroupForwardMsg(group.groupId(), content)
						: bot.api().sendPrivateForwardMsg(message.userId(), content));
	}

	private static CompletionStage<?> accepted(CompletableFuture<? extends ApiResult<?>> sent) {
		return sent.thenAccept(ApiResult::orElseThrow);
	}

	/** A quote that the content has already stays the only one. */
	private static Message styled(IncomingMessage message, Message content, ReplyStyle style) {
		if (content.isEmpty()) {
			return content;
		}
		Message styled = (style.mentions() && message instanceof GroupMessage)
				? Message.of(At.of(message.userId())).plus(" ").plus(content) : content;
		Long quoted = content.replyId();
		if (quoted != null) {
			return (styled == content) ? content : styled.reply(quoted);
		}
		return style.quotes() ? styled.reply(message.messageId()) : styled;
	}

}
