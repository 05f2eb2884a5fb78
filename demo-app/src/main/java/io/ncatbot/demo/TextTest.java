package io.ncatbot.demo;

import io.ncatbot.api.BotAPI;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.PrivateEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The first example: log what is written, and answer 测试 twice, by an asynchronous and by
 * a synchronous call.
 */
@Component
class TextTest {

	private static final Logger log = LoggerFactory.getLogger(TextTest.class);

	private final BotAPI api;

	TextTest(BotAPI api) {
		this.api = api;
	}

	@PrivateEvent
	void onPrivateMessage(PrivateMessage msg) {
		log.info("{} writes: {}", msg.userId(), msg.rawMessage());
		if (msg.rawMessage().equals("测试")) {
			this.api.postPrivateMsg(msg.userId(), "NcatBot 异步调用测试成功喵~").join();
			this.api.postPrivateMsgSync(msg.userId(), "NcatBot 同步调用测试成功喵~");
		}
	}

	/** The same in a group, with the text as the condition. */
	@GroupEvent("测试")
	void onGroupTest(GroupMessage msg) {
		this.api.postGroupMsg(msg.groupId(), "NcatBot 异步调用测试成功喵~")
			.thenAccept((sent) -> this.api.postGroupMsgSync(msg.groupId(), "NcatBot 同步调用测试成功喵~"));
	}

}
