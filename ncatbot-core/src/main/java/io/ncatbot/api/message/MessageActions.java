package io.ncatbot.api.message;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;

/**
 * Sending, reading and recalling messages (消息). The {@code post...} methods are NcatBot's
 * convenient names, the {@code send...} methods NapCat's exact ones. Text is always text:
 * what looks like a CQ code in it is sent as it is written.
 * <p>
 * A message that NapCat would refuse or silently drop, such as an empty one, is refused
 * at the call with an {@link IllegalArgumentException}.
 */
@ActionArea
public interface MessageActions extends MessageActionsSync {

	/**
	 * Sends a message to a group (发送群消息).
	 * @param groupId the group's number
	 * @param message what to send, not empty
	 * @return the id of the message that was sent
	 */
	@Action("send_group_msg")
	CompletableFuture<ApiResult<SentMessage>> sendGroupMsg(long groupId, Message message);

	/**
	 * Sends a message to a friend, or to whoever the bot may write to (发送私聊消息). An
	 * {@code at} in it is left out, since it means nothing in a private chat.
	 * @param userId the receiver's QQ number
	 * @param message what to send, not empty
	 * @return the id of the message that was sent
	 */
	@Action("send_private_msg")
	CompletableFuture<ApiResult<SentMessage>> sendPrivateMsg(long userId, Message message);

	/**
	 * Sends a merged forward to a group (发送群合并转发消息).
	 * @param groupId the group's number
	 * @param messages what to forward
	 * @return the id of the message that was sent, and the forward's own id where NapCat
	 * gives it
	 */
	@Action("send_group_forward_msg")
	CompletableFuture<ApiResult<SentMessage>> sendGroupForwardMsg(long groupId, ForwardMessage messages);

	/**
	 * Sends a merged forward in a private chat (发送私聊合并转发消息).
	 * @param userId the receiver's QQ number
	 * @param messages what to forward
	 * @return the id of the message that was sent, and the forward's own id where NapCat
	 * gives it
	 */
	@Action("send_private_forward_msg")
	CompletableFuture<ApiResult<SentMessage>> sendPrivateForwardMsg(long userId, ForwardMessage messages);

	/**
	 * Recalls a message (撤回消息): one of the bot's own, or anybody's in a group where the
	 * bot is an admin.
	 * @param messageId the message's id
	 * @return a result without data
	 */
	@Action("delete_msg")
	CompletableFuture<ApiResult<Void>> deleteMsg(long messageId);

	/**
	 * Reads a message by its id (获取消息). NapCat remembers about the latest 5,000 ids.
	 * @param messageId the message's id
	 * @return the message
	 */
	@Action("get_msg")
	CompletableFuture<ApiResult<MessageRecord>> getMsg(long messageId);

	/**
	 * Sends text to a group.
	 * @param groupId the group's number
	 * @param text what to send, not empty
	 * @return the id of the message that was sent
	 * @see #sendGroupMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postGroupMsg(long groupId, String text) {
		return sendGroupMsg(groupId, Message.of(text));
	}

	/**
	 * Sends a message to a group.
	 * @param groupId the group's number
	 * @param message what to send, not empty
	 * @return the id of the message that was sent
	 * @see #sendGroupMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postGroupMsg(long groupId, Message message) {
		return sendGroupMsg(groupId, message);
	}

	/**
	 * Sends text to a group whose number is given as text.
	 * @param groupId the group's number in decimal
	 * @param text what to send, not empty
	 * @return the id of the message that was sent
	 * @throws IllegalArgumentException if {@code groupId} is no number
	 * @see #sendGroupMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postGroupMsg(String groupId, String text) {
		return sendGroupMsg(QqNumber.parse("groupId", groupId), Message.of(text));
	}

	/**
	 * Sends a message to a group whose number is given as text.
	 * @param groupId the group's number in decimal
	 * @param message what to send, not empty
	 * @return the id of the message that was sent
	 * @throws IllegalArgumentException if {@code groupId} is no number
	 * @see #sendGroupMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postGroupMsg(String groupId, Message message) {
		return sendGroupMsg(QqNumber.parse("groupId", groupId), message);
	}

	/**
	 * Sends text in a private chat.
	 * @param userId the receiver's QQ number
	 * @param text what to send, not empty
	 * @return the id of the message that was sent
	 * @see #sendPrivateMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postPrivateMsg(long userId, String text) {
		return sendPrivateMsg(userId, Message.of(text));
	}

	/**
	 * Sends a message in a private chat.
	 * @param userId the receiver's QQ number
	 * @param message what to send, not empty
	 * @return the id of the message that was sent
	 * @see #sendPrivateMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postPrivateMsg(long userId, Message message) {
		return sendPrivateMsg(userId, message);
	}

	/**
	 * Sends text in a private chat with a QQ number that is given as text.
	 * @param userId the receiver's QQ number in decimal
	 * @param text what to send, not empty
	 * @return the id of the message that was sent
	 * @throws IllegalArgumentException if {@code userId} is no number
	 * @see #sendPrivateMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postPrivateMsg(String userId, String text) {
		return sendPrivateMsg(QqNumber.parse("userId", userId), Message.of(text));
	}

	/**
	 * Sends a message in a private chat with a QQ number that is given as text.
	 * @param userId the receiver's QQ number in decimal
	 * @param message what to send, not empty
	 * @return the id of the message that was sent
	 * @throws IllegalArgumentException if {@code userId} is no number
	 * @see #sendPrivateMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postPrivateMsg(String userId, Message message) {
		return sendPrivateMsg(QqNumber.parse("userId", userId), message);
	}

	/**
	 * Forwards messages to a group, by the ids they were sent or received under. An id
	 * that NapCat no longer knows is skipped by it silently.
	 * @param groupId the group's number
	 * @param messageIds the messages' ids, in the order to show them, at least one
	 * @return the id of the message that was sent
	 * @see #sendGroupForwardMsg(long, ForwardMessage)
	 */
	default CompletableFuture<ApiResult<SentMessage>> sendGroupForwardMsg(long groupId, List<Long> messageIds) {
		return sendGroupForwardMsg(groupId, ForwardMessage.ofIds(messageIds));
	}

	/**
	 * Forwards messages in a private chat, by the ids they were sent or received under.
	 * An id that NapCat no longer knows is skipped by it silently.
	 * @param userId the receiver's QQ number
	 * @param messageIds the messages' ids, in the order to show them, at least one
	 * @return the id of the message that was sent
	 * @see #sendPrivateForwardMsg(long, ForwardMessage)
	 */
	default CompletableFuture<ApiResult<SentMessage>> sendPrivateForwardMsg(long userId, List<Long> messageIds) {
		return sendPrivateForwardMsg(userId, ForwardMessage.ofIds(messageIds));
	}

}
