package io.ncatbot.benchmarks.echo;

import io.ncatbot.api.BotAPI;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.handler.GroupEvent;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnProperty(name = EchoStyle.PROPERTY, havingValue = "async")
final class AsyncEcho {

	private final BotAPI api;

	AsyncEcho(BotAPI api) {
		this.api = api;
	}

	@GroupEvent("测试")
	void answer(GroupMessage message) {
		this.api.postGroupMsg(message.groupId(), "r" + message.messageId());
	}

}
