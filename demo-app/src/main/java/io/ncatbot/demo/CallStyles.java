package io.ncatbot.demo;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.BotAPI;
import io.ncatbot.api.account.LoginInfo;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.MessageEvent;

import org.springframework.stereotype.Component;

/**
 * Both kinds of call, in both kinds of callback. A method that returns a value waits for
 * nothing special; one that returns a future leaves its thread free while NapCat works.
 * Either may use either form of the API.
 */
@Component
class CallStyles {

	/** Synchronous: read who the bot is, then answer with what is returned. */
	@MessageEvent("你是谁")
	String introduce(IncomingMessage msg, BotAPI api) {
		LoginInfo me = api.getLoginInfoSync().orElseThrow();
		return "我是 %s，QQ 号 %d 喵~".formatted(me.nickname(), me.userId());
	}

	/** Asynchronous: the same with futures. The returned future's text is the answer. */
	@GroupEvent("我是谁")
	CompletableFuture<String> describeMember(GroupMessage msg, BotAPI api) {
		return api.getGroupMemberInfo(msg.groupId(), msg.userId())
			.thenApply((result) -> result.orElseThrow())
			.thenApply((member) -> "你是 %s，在本群的身份是 %s 喵~".formatted(member.nickname(), member.role()));
	}

}
