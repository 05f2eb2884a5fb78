package io.ncatbot.demo;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

import io.ncatbot.api.BotAPI;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.ReplyStyle;
import io.ncatbot.message.Face;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;

import org.springframework.stereotype.Component;

/**
 * What a method returns is the reply: text, a segment, a message, a forward, maybe
 * nothing, or any of these later. How it refers to the message is chosen per handler.
 */
@Component
class Answers {

	@GroupEvent("表情")
	Face face() {
		return new Face(14);
	}

	@GroupEvent(value = "艾特我", replyStyle = ReplyStyle.MENTION)
	String mention() {
		return "叫你呢喵~";
	}

	@GroupEvent(value = "悄悄说", replyStyle = ReplyStyle.PLAIN)
	Message plain() {
		return Message.of("这句话没有引用谁喵~");
	}

	@GroupEvent("聊天记录")
	ForwardMessage chat(GroupMessage message) {
		return ForwardMessage.of(message.toNode()).withTitle("猫猫的记录");
	}

	@GroupEvent("也许")
	Optional<String> maybe() {
		return ThreadLocalRandom.current().nextBoolean() ? Optional.of("答应你喵~") : Optional.empty();
	}

	@GroupEvent("群名")
	CompletableFuture<String> groupName(GroupMessage message, BotAPI api) {
		return api.getGroupInfo(message.groupId()).thenApply((info) -> info.orElseThrow().groupName());
	}

}
