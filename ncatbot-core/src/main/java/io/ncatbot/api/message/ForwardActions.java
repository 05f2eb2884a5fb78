package io.ncatbot.api.message;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.Param;
import io.ncatbot.message.ForwardMessage;

/**
 * Forwarding messages (转发), one by one or merged into a card, and reading merged
 * forwards.
 */
@ActionArea
public interface ForwardActions extends ForwardActionsSync {

	/**
	 * Sends a merged forward to a group (发送群合并转发消息).
	 * @param groupId the group's number
	 * @param message what to forward
	 * @return the id of the message that was sent, and the forward's own id where NapCat
	 * gives it; a failure in QQ's words where it refuses, or where nothing of it could be
	 * read
	 */
	@Action("send_group_forward_msg")
	CompletableFuture<ApiResult<SentMessage>> sendGroupForwardMsg(long groupId, ForwardMessage message);

	/**
	 * Sends a merged forward to a group, and says how long NapCat waits for QQ
	 * (发送群合并转发消息).
	 * @param groupId the group's number
	 * @param message what to forward
	 * @param timeoutMillis how long NapCat waits for QQ to take the message, in
	 * milliseconds, in place of what it computes from the message's size
	 * @return the id of the message that was sent, and the forward's own id where NapCat
	 * gives it; a failure in QQ's words where it refuses, or where nothing of it could be
	 * read
	 */
	@Action("send_group_forward_msg")
	CompletableFuture<ApiResult<SentMessage>> sendGroupForwardMsg(long groupId, ForwardMessage message,
			@Param("timeout") long timeoutMillis);

	/**
	 * Forwards messages to a group, by the ids they were sent or received under
	 * (发送群合并转发消息). An id that NapCat no longer knows is skipped by it silently.
	 * @param groupId the group's number
	 * @param messageIds the messages' ids, in the order to show them, at least one
	 * @return the id of the message that was sent
	 * @see #sendGroupForwardMsg(long, ForwardMessage)
	 */
	default CompletableFuture<ApiResult<SentMessage>> sendGroupForwardMsg(long groupId, List<Long> messageIds) {
		return sendGroupForwardMsg(groupId, ForwardMessage.ofIds(messageIds));
	}

	/**
	 * Sends a merged forward in a private chat (发送私聊合并转发消息).
	 * @param userId the receiver's QQ number
	 * @param message what to forward
	 * @return the id of the message that was sent, and the forward's own id where NapCat
	 * gives it; a failure in QQ's words where it refuses, or where nothing of it could be
	 * read
	 */
	@Action("send_private_forward_msg")
	CompletableFuture<ApiResult<SentMessage>> sendPrivateForwardMsg(long userId, ForwardMessage message);

	/**
	 * Sends a merged forward in a private chat, and says how long NapCat waits for QQ
	 * (发送私聊合并转发消息).
	 * @param userId the receiver's QQ number
	 * @param message what to forward
	 * @param timeoutMillis how long NapCat waits for QQ to take the message, in
	 * milliseconds, in place of what it computes from the message's size
	 * @return the id of the message that was sent, and the forward's own id where NapCat
	 * gives it; a failure in QQ's words where it refuses, or where nothing of it could be
	 * read
	 */
	@Action("send_private_forward_msg")
	CompletableFuture<ApiResult<SentMessage>> sendPrivateForwardMsg(long userId, ForwardMessage message,
			@Param("timeout") long timeoutMillis);

	/**
	 * Forwards messages in a private chat, by the ids they were sent or received under
	 * (发送私聊合并转发消息). An id that NapCat no longer knows is skipped by it silently.
	 * @param userId the receiver's QQ number
	 * @param messageIds the messages' ids, in the order to show them, at least one
	 * @return the id of the message that was sent
	 * @see #sendPrivateForwardMsg(long, ForwardMessage)
	 */
	default CompletableFuture<ApiResult<SentMessage>> sendPrivateForwardMsg(long userId, List<Long> messageIds) {
		return sendPrivateForwardMsg(userId, ForwardMessage.ofIds(messageIds));
	}

	/**
	 * Sends a merged forward to a group or in a private chat (发送合并转发消息).
	 * @param target where it goes, such as {@link MessageTarget#group(long)}
	 * @param message what to forward
	 * @return the id of the message that was sent, and the forward's own id where NapCat
	 * gives it; a failure in QQ's words where it refuses, or where nothing of it could be
	 * read
	 */
	@Action("send_forward_msg")
	CompletableFuture<ApiResult<SentMessage>> sendForwardMsg(MessageTarget target, ForwardMessage message);

	/**
	 * Forwards one message, as it is, in a private chat (转发单条消息到私聊). NapCat does not tell
	 * the id of the new message.
	 * @param messageId the message's id
	 * @param userId the receiver's QQ number
	 * @return a result without data; a failure when NapCat no longer knows the message
	 */
	@Action("forward_friend_single_msg")
	CompletableFuture<ApiResult<Void>> forwardFriendSingleMsg(long messageId, long userId);

	/**
	 * Forwards one message, as it is, to a group (转发单条消息到群). NapCat does not tell the id
	 * of the new message.
	 * @param messageId the message's id
	 * @param groupId the group's number
	 * @return a result without data; a failure when NapCat no longer knows the message
	 */
	@Action("forward_group_single_msg")
	CompletableFuture<ApiResult<Void>> forwardGroupSingleMsg(long messageId, long groupId);

	/**
	 * Reads what a merged forward contains (获取合并转发消息). Read by its resource id, all
	 * messages have the same {@code messageId}, and of their content only text, mentions,
	 * quotes, images and videos are left.
	 * @param messageId the id of the message that is the forward, or the forward's own
	 * id: the {@code id} of a received {@link io.ncatbot.message.Forward}, or the
	 * {@code resId} of a sent one
	 * @return the messages; a failure when QQ no longer has the forward
	 */
	@Action("get_forward_msg")
	CompletableFuture<ApiResult<MessageList>> getForwardMsg(String messageId);

	/**
	 * Reads what a merged forward contains (获取合并转发消息).
	 * @param messageId the id of the message that is the forward
	 * @return the messages; a failure when NapCat no longer knows the message
	 * @see #getForwardMsg(String)
	 */
	default CompletableFuture<ApiResult<MessageList>> getForwardMsg(long messageId) {
		return getForwardMsg(Long.toString(messageId));
	}

}
