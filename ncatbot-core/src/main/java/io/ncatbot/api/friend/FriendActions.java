package io.ncatbot.api.friend;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import org.jspecify.annotations.Nullable;

/**
 * Friends (好友) and friend requests.
 */
@ActionArea
public interface FriendActions extends FriendActionsSync {

	/**
	 * Lists the bot's friends (获取好友列表).
	 * @return the friends
	 */
	@Action("get_friend_list")
	CompletableFuture<ApiResult<List<Friend>>> getFriendList();

	/**
	 * Decides on a friend request (处理加好友请求).
	 * @param flag the request's {@code flag}, unchanged
	 * @param approve whether to become friends
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> setFriendAddRequest(String flag, boolean approve) {
		return setFriendAddRequest(flag, approve, null);
	}

	/**
	 * Decides on a friend request (处理加好友请求).
	 * @param flag the request's {@code flag}, unchanged
	 * @param approve whether to become friends
	 * @param remark the bot's own name for the new friend; null for none
	 * @return a result without data
	 */
	@Action("set_friend_add_request")
	CompletableFuture<ApiResult<Void>> setFriendAddRequest(String flag, boolean approve, @Nullable String remark);

}
