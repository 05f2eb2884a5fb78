package io.ncatbot.demo;

import java.util.ArrayList;
import java.util.List;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.message.SentMessage;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.handler.GroupEvent;

import org.springframework.stereotype.Component;

/**
 * The id of a message that was sent is in its result. Here the ids are collected and
 * forwarded to the group as one card.
 */
@Component
class ForwardMessages {

	private final BotAPI api;

	ForwardMessages(BotAPI api) {
		this.api = api;
	}

	@GroupEvent("转发")
	void forward(GroupMessage msg) {
		List<Long> forwardMessages = new ArrayList<>();
		for (String text : List.of("Star NcatBot 谢谢喵: https://github.com/liyihao1110/ncatbot", "这条也一起转发喵~")) {
			ApiResult<SentMessage> sent = this.api.postPrivateMsgSync(msg.selfId(), text);
			forwardMessages.add(sent.orElseThrow().messageId());
		}
		this.api.sendGroupForwardMsgSync(msg.groupId(), forwardMessages);
	}

}
