package io.ncatbot.demo;

import java.util.concurrent.CompletionStage;

import io.ncatbot.api.BotAPI;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.handler.command.Arg;

import org.springframework.stereotype.Component;

/**
 * A command with an annotation of one's own, which answers when NapCat has.
 */
@Component
class Announcements {

	@AdminCommand(value = "改名", description = "改群名")
	CompletionStage<String> rename(GroupMessage message, BotAPI api, @Arg(value = "新群名", rest = true) String name) {
		return api.setGroupName(message.groupId(), name)
			.thenApply((result) -> (result.retcode() == 0) ? "好听喵~" : "我改不了喵~");
	}

}
