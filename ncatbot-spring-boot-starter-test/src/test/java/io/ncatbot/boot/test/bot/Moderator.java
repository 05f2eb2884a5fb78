package io.ncatbot.boot.test.bot;

import java.time.Duration;

import io.ncatbot.api.BotAPI;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.message.At;

import org.springframework.stereotype.Component;

/**
 * Bans whoever is mentioned after {@code /ban}.
 */
@Component
class Moderator {

	private final BotAPI api;

	Moderator(BotAPI api) {
		this.api = api;
	}

	@GroupEvent
	String ban(GroupMessage msg) {
		if (!msg.text().startsWith("/ban")) {
			return null;
		}
		long who = msg.message().find(At.class).get(0).userId();
		this.api.setGroupBanSync(msg.groupId(), who, Duration.ofMinutes(10)).orElseThrow();
		return "已禁言 10 分钟";
	}

}
