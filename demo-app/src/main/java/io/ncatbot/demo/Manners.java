package io.ncatbot.demo;

import io.ncatbot.api.BotAPI;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.Propagation;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Comes before all others, since its order is lower, and decides for each message whether
 * they get it too.
 */
@Component
@Order(-100)
class Manners {

	@GroupEvent(keywords = "笨猫")
	Propagation guard(GroupMessage message, BotAPI api) {
		if (message.plainText().contains("对不起")) {
			return Propagation.CONTINUE;
		}
		api.reply(message, "哼，不理你了喵！");
		return Propagation.STOP;
	}

	@GroupEvent("笨猫对不起")
	@Order(0)
	String forgive() {
		return "原谅你了喵~";
	}

}
