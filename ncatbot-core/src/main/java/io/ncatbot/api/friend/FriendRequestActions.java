package io.ncatbot.api.friend;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import org.jspecify.annotations.Nullable;

/**
 * Requests to become friends (好友申请).
 */
@ActionArea
public interface FriendRequestActions extends FriendRequestActionsSync {

	/**
	 * Decides on a friend request (处理加好友请求).
	 * @param flag the request's {@code flag}, unchanged
	 * @param approve whether to become friends
	 * @return a result without data; a failure for a flag that NapCat does not find
	 */
	default CompletableFuture<ApiResult<Void>> setFriendAddRequest(String flag, boolean approve) {
		return setFriendAddRequest(flag, approve, null);
	}

	/**
	 * Decides on a friend request (处理加好友请求).
	 * @param flag the request's {@code flag}, unchanged
	 * @param approve whether to become friends
	 * @param remark the bot's own name for the new friend; null for none
	 * @return a result without data; a failure for a flag that NapCat does not find
	 */
	@Action("set_friend_add_request")
	CompletableFuture<ApiResult<Void>> setFriendAddRequest(String flag, boolean approve, @Nullable String remark);

	/**
	 * Lists up to 50 friend requests that QQ holds back as doubtful (获取可疑好友申请).
	 * @return the requests
	 */
	@Action("get_doubt_friends_add_request")
	CompletableFuture<ApiResult<List<DoubtfulFriendRequest>>> getDoubtFriendsAddRequest();

	/**
	 * Lists friend requests that QQ holds back as doubtful (获取可疑好友申请).
	 * @param count how many at most
	 * @return the requests
	 */
	@Action("get_doubt_friends_add_request")
	CompletableFuture<ApiResult<List<DoubtfulFriendRequest>>> getDoubtFriendsAddRequest(int count);

	/**
	 * Approves a friend request that QQ held back (处理可疑好友申请).
	 * @param flag the {@code flag} of a {@link DoubtfulFriendRequest}
	 * @return a result without data, always a success
	 */
	default CompletableFuture<ApiResult<Void>> setDoubtFriendsAddRequest(String flag) {
		return setDoubtFriendsAddRequest(flag, true);
	}

	/**
	 * Approves a friend request that QQ held back (处理可疑好友申请).
	 * @param flag the {@code flag} of a {@link DoubtfulFriendRequest}
	 * @param approve without effect: NapCat approves either way
	 * @return a result without data, always a success
	 */
	@Action("set_doubt_friends_add_request")
	CompletableFuture<ApiResult<Void>> setDoubtFriendsAddRequest(String flag, boolean approve);

}
