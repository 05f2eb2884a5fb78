package io.ncatbot.api;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.message.SentMessage;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.message.Message;

/**
 * Where an answer goes and what it quotes.
 */
final class Replies {

	private Replies() {
	}

	static CompletableFuture<ApiResult<SentMessage>> send(BotAPI api, IncomingMessage event, Message message) {
		if (event instanceof GroupMessage group) {
			return api.sendGroupMsg(group.groupId(), quoting(group, message));
		}
		return api.sendPrivateMsg(event.userId(), message);
	}

	private static Message quoting(GroupMessage event, Message message) {
		return (message.replyId() != null) ? message : Message.empty().reply(event.messageId()).plus(message);
	}

}
