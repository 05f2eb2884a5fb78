package io.ncatbot.api.friend;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.QqOutcome;

/**
 * People on QQ (用户), friends or not.
 */
@ActionArea
public interface UserActions extends UserActionsSync {

	/**
	 * Reads what is known of somebody, friend or not (获取陌生人信息).
	 * @param userId the QQ number
	 * @return the profile; a failure for a number that nobody has
	 */
	@Action("get_stranger_info")
	CompletableFuture<ApiResult<StrangerInfo>> getStrangerInfo(long userId);

	/**
	 * Reads what is known of somebody, friend or not (获取陌生人信息).
	 * @param userId the QQ number
	 * @param noCache whether NapCat asks QQ again instead of using what it knows
	 * @return the profile; a failure for a number that nobody has
	 */
	@Action("get_stranger_info")
	CompletableFuture<ApiResult<StrangerInfo>> getStrangerInfo(long userId, boolean noCache);

	/**
	 * Tells whether somebody is online (获取用户在线状态). NapCat needs its packet backend for
	 * it.
	 * @param userId the QQ number
	 * @return the status; a failure where the packet backend is off
	 */
	@Action("nc_get_user_status")
	CompletableFuture<ApiResult<UserStatus>> ncGetUserStatus(long userId);

	/**
	 * Likes somebody's profile once (点赞).
	 * @param userId the QQ number
	 * @return a result without data; a failure when QQ's limit for today is reached
	 */
	@Action("send_like")
	CompletableFuture<ApiResult<Void>> sendLike(long userId);

	/**
	 * Likes somebody's profile (点赞).
	 * @param userId the QQ number
	 * @param times how many likes; QQ allows ten a day, more to paying members
	 * @return a result without data; a failure when QQ's limit for today is reached
	 */
	@Action("send_like")
	CompletableFuture<ApiResult<Void>> sendLike(long userId, int times);

	/**
	 * Lists the first ten who liked the bot's profile (获取资料点赞).
	 * @return the likes as QQ gives them
	 */
	default CompletableFuture<ApiResult<ProfileLikes>> getProfileLike() {
		return getProfileLike(ProfileLikesOptions.DEFAULTS);
	}

	/**
	 * Lists who liked a profile (获取资料点赞).
	 * @param options whose, and which of them
	 * @return the likes as QQ gives them
	 */
	@Action("get_profile_like")
	CompletableFuture<ApiResult<ProfileLikes>> getProfileLike(ProfileLikesOptions options);

	/**
	 * Shows the other side of a private chat what the bot is doing, such as typing
	 * (设置输入状态).
	 * @param eventType QQ's number of it: 0 for speaking, 1 for typing, as far as is
	 * known
	 * @param userId the QQ number of the other
	 * @return what QQ said, which may be a refusal though the call succeeds
	 */
	@Action("set_input_status")
	CompletableFuture<ApiResult<QqOutcome>> setInputStatus(int eventType, long userId);

}
