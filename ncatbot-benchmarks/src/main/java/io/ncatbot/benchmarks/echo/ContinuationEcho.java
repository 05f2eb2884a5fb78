package io.ncatbot.benchmarks.echo;

import io.ncatbot.api.BotAPI;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.handler.GroupEvent;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnProperty(name = EchoStyle.PROPERTY, havingValue = "continuation")
final class ContinuationEcho {

	private final BotAPI api;

	ContinuationEcho(BotAPI api) {
		this.api = api;
	}

	@GroupEvent("测试")
	void answer(GroupMessage message) {
		this.api.getLoginInfo()
			.thenAccept((me) -> this.api.postGroupMsgSync(message.groupId(), "r" + message.messageId()).orElseThrow());
	}

}
