package io.ncatbot.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.ncatbot.api.BotAPI;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.Role;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.command.Arg;

import org.springframework.stereotype.Component;

/**
 * A command and a sub-command: {@code /ban @小明 10分钟 刷屏} and {@code /ban lift @小明 @小红}.
 * Arguments come by type; the annotation gives them names, defaults and the rest of the
 * text.
 */
@Component
class Moderation {

	@GroupEvent(command = "ban", aliases = "禁言", role = { Role.OWNER, Role.ADMIN }, description = "禁言一个人")
	String ban(GroupMessage message, BotAPI api, long who, Duration time, @Arg(rest = true) Optional<String> reason) {
		api.setGroupBanSync(message.groupId(), who, time).orElseThrow();
		return "已禁言：" + reason.orElse("没有理由");
	}

	@GroupEvent(command = "ban lift", aliases = "解禁", role = { Role.OWNER, Role.ADMIN }, description = "解除禁言")
	String lift(GroupMessage message, BotAPI api, @Arg(name = "谁", description = "放过谁") List<Long> who) {
		who.forEach((member) -> api.setGroupBan(message.groupId(), member, Duration.ZERO));
		return "已解除 %d 人的禁言".formatted(who.size());
	}

}
