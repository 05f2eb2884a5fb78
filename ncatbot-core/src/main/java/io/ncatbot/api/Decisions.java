package io.ncatbot.api;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.event.FriendRequest;
import io.ncatbot.event.GroupRequest;
import io.ncatbot.event.Request;
import org.jspecify.annotations.Nullable;

/**
 * Which action answers which kind of request.
 */
final class Decisions {

	private Decisions() {
	}

	static CompletableFuture<ApiResult<Void>> send(BotAPI api, Request request, boolean approve,
			@Nullable String reason) {
		if (request instanceof FriendRequest friend) {
			return api.setFriendAddRequest(friend.flag(), approve);
		}
		if (request instanceof GroupRequest group) {
			return api.setGroupAddRequest(group.flag(), approve, reason);
		}
		throw new IllegalArgumentException(
				"Only friend and group requests can be decided on, not " + request.getClass().getSimpleName());
	}

}
