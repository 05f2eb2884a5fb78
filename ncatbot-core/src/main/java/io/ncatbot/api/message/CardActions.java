package io.ncatbot.api.message;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;

/**
 * Cards (Ark 卡片) for {@link io.ncatbot.message.Json} segments. None of these sends
 * anything, whatever its name says.
 */
@ActionArea
public interface CardActions extends CardActionsSync {

	/**
	 * Makes the card that recommends a person or a group (分享用户 Ark).
	 * @param contact whom, such as {@link SharedContact#user(long)}
	 * @return the card; NapCat reports success even where QQ gave none
	 */
	@Action("ArkSharePeer")
	CompletableFuture<ApiResult<PeerCard>> arkSharePeer(SharedContact contact);

	/**
	 * Makes the card that recommends a person or a group (分享用户 Ark): another name of
	 * {@link #arkSharePeer}.
	 * @param contact whom, such as {@link SharedContact#user(long)}
	 * @return the card; NapCat reports success even where QQ gave none
	 */
	@Action("send_ark_share")
	CompletableFuture<ApiResult<PeerCard>> sendArkShare(SharedContact contact);

	/**
	 * Makes the card that recommends a person (获取推荐好友卡片).
	 * @param userId the QQ number
	 * @return the card, in {@code arkMsg}
	 */
	default CompletableFuture<ApiResult<PeerCard>> getUserCard(long userId) {
		return arkSharePeer(SharedContact.user(userId));
	}

	/**
	 * Makes the card that recommends a person (获取推荐好友卡片).
	 * @param userId the QQ number
	 * @param phoneNumber the person's telephone number
	 * @return the card, in {@code arkMsg}
	 */
	default CompletableFuture<ApiResult<PeerCard>> getUserCard(long userId, String phoneNumber) {
		return arkSharePeer(SharedContact.user(userId).withPhoneNumber(phoneNumber));
	}

	/**
	 * Makes the card that recommends a group (获取推荐群聊卡片).
	 * @param groupId the group's number
	 * @return the card, in {@code arkJson}
	 */
	default CompletableFuture<ApiResult<PeerCard>> getGroupCard(long groupId) {
		return arkSharePeer(SharedContact.group(groupId));
	}

	/**
	 * Makes the card that recommends a group (获取推荐群聊卡片).
	 * @param groupId the group's number
	 * @param phoneNumber a telephone number, as NcatBot passes it
	 * @return the card, in {@code arkJson}
	 */
	default CompletableFuture<ApiResult<PeerCard>> getGroupCard(long groupId, String phoneNumber) {
		return arkSharePeer(SharedContact.group(groupId).withPhoneNumber(phoneNumber));
	}

	/**
	 * Makes the card that invites to a group (分享群 Ark).
	 * @param groupId the group's number
	 * @return the card as JSON text
	 */
	@Action("ArkShareGroup")
	CompletableFuture<ApiResult<String>> arkShareGroup(long groupId);

	/**
	 * Makes the card that invites to a group (分享群 Ark): another name of
	 * {@link #arkShareGroup}.
	 * @param groupId the group's number
	 * @return the card as JSON text
	 */
	@Action("send_group_ark_share")
	CompletableFuture<ApiResult<String>> sendGroupArkShare(long groupId);

	/**
	 * Makes the card that invites to a group (获取群共享卡片).
	 * @param groupId the group's number
	 * @return the card as JSON text
	 */
	default CompletableFuture<ApiResult<String>> getShareGroupCard(long groupId) {
		return arkShareGroup(groupId);
	}

	/**
	 * Has QQ sign the card of a mini-program (获取小程序 Ark). NapCat needs its packet backend
	 * for it.
	 * @param card what it shows, such as {@link MiniAppCard#bili}
	 * @return the card, which {@link MiniAppArk#toSegment()} makes ready to be sent; a
	 * failure where the packet backend is off
	 */
	@Action("get_mini_app_ark")
	CompletableFuture<ApiResult<MiniAppArk>> getMiniAppArk(MiniAppCard card);

}
