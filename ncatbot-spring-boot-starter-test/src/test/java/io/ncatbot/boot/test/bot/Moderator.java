package io.ncatbot.boot.test.bot;

import java.time.Duration;

import io.ncatbot.api.BotAPI;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.message.At;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Bans whoever is mentioned after {@code /ban}.
 */
@Component
public class Moderator {

	private final BotAPI api;

	Moderator(BotAPI api) {
		this.api = api;
	}

	@GroupEvent
	@Nullable String ban(GroupMessage msg) {
		if (!msg.text().startsWith("/ban")) {
			return null;
		}
		At who = msg.message().find(At.class).get(0);
		this.api.setGroupBanSync(msg.groupId(), Long.parseLong(who.qq()), Duration.ofMinutes(10)).orElseThrow();
		return "已禁言 10 分钟";
	}

}
