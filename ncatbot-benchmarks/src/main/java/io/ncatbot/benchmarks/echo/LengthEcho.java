package io.ncatbot.benchmarks.echo;

import io.ncatbot.api.BotAPI;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.handler.GroupEvent;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnProperty(name = EchoStyle.PROPERTY, havingValue = "length")
final class LengthEcho {

	private final BotAPI api;

	LengthEcho(BotAPI api) {
		this.api = api;
	}

	@GroupEvent
	void answer(GroupMessage message) {
		this.api
			.postGroupMsgSync(message.groupId(),
					"r%d has %d characters".formatted(message.messageId(), message.text().length()))
			.orElseThrow();
	}

}
