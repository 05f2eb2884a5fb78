package io.ncatbot.demo;

import io.ncatbot.api.BotAPI;
import io.ncatbot.event.GroupIncrease;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.NoticeEvent;
import io.ncatbot.message.Image;
import io.ncatbot.message.Message;
import io.ncatbot.message.Voice;

import org.springframework.stereotype.Component;

/**
 * The other ways to say what is meant: keywords, a mention of the bot, a reply to it,
 * what a message contains, and kinds of notices. All that is given has to match.
 */
@Component
class Listening {

	@GroupEvent(prefix = { "求助", "救命" }, keywords = { "猫", "喵" })
	String help() {
		return "猫猫队来了喵~";
	}

	@GroupEvent(value = "在吗", mentionsBot = true)
	String called() {
		return "在的喵~";
	}

	@GroupEvent(repliesToBot = true, text = { "什么", "什么？", "?" })
	String explain() {
		return "我也不知道我在说什么喵~";
	}

	@GroupEvent(types = { Image.class, Voice.class }, mentionsBot = true)
	String admire() {
		return "收到了喵~";
	}

	@NoticeEvent(subTypes = "invite", groups = "${demo.group:123456}")
	void welcome(GroupIncrease joined, BotAPI api) {
		api.postGroupMsg(joined.groupId(), Message.of("欢迎 ").at(joined.userId()).plus(" 喵~"));
	}

}
