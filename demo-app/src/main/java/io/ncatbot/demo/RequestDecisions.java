package io.ncatbot.demo;

import io.ncatbot.api.BotAPI;
import io.ncatbot.event.FriendRequest;
import io.ncatbot.event.GroupRequest;
import io.ncatbot.handler.RequestEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Decides on requests: everybody may be a friend, but who wants into a group has to say
 * the word.
 */
@Component
class RequestDecisions {

	private static final Logger log = LoggerFactory.getLogger(RequestDecisions.class);

	private final BotAPI api;

	RequestDecisions(BotAPI api) {
		this.api = api;
	}

	@RequestEvent
	void befriend(FriendRequest request) {
		log.info("{} wants to be friends: {}", request.userId(), request.comment());
		this.api.approve(request);
	}

	@RequestEvent
	void admit(GroupRequest request) {
		log.info("{} wants into {}: {}", request.userId(), request.groupId(), request.comment());
		if (request.comment().contains("喵")) {
			this.api.approve(request);
		}
		else {
			this.api.reject(request, "暗号不对喵~");
		}
	}

}
