package io.ncatbot.benchmarks.echo;

import io.ncatbot.event.GroupMessage;
import io.ncatbot.handler.GroupEvent;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnProperty(name = EchoStyle.PROPERTY, havingValue = "reply")
final class ReplyEcho {

	@GroupEvent("测试")
	String answer(GroupMessage message) {
		return "r" + message.messageId();
	}

}
