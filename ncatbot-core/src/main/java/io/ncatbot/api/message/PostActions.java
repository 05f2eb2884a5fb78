package io.ncatbot.api.message;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.message.Message;
import io.ncatbot.message.MessageParts;
import io.ncatbot.message.PostedFile;
import io.ncatbot.message.Segment;

/**
 * Posting messages (发消息) under NcatBot's convenient names: what is posted may be text,
 * one segment, a whole message, named parts, or a file. Text is always text: what looks
 * like a CQ code in it is sent as it is written.
 * <p>
 * A message that NapCat would refuse or silently drop, such as an empty one, is refused
 * at the call with an {@link IllegalArgumentException}.
 */
@ActionArea
public interface PostActions extends MessageActions, PostActionsSync {

	/**
	 * Sends text to a group (发送群消息).
	 * @param groupId the group's number
	 * @param text what to send, not empty
	 * @return the id of the message that was sent
	 * @see #sendGroupMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postGroupMsg(long groupId, String text) {
		return sendGroupMsg(groupId, Message.of(text));
	}

	/**
	 * Sends text to a group whose number is given as text (发送群消息).
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
	 * Sends a message of one segment to a group (发送群消息).
	 * @param groupId the group's number
	 * @param segment what to send, such as a {@link io.ncatbot.message.Face} or a
	 * {@link io.ncatbot.message.Json} card
	 * @return the id of the message that was sent
	 * @see #sendGroupMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postGroupMsg(long groupId, Segment segment) {
		return sendGroupMsg(groupId, Message.of(segment));
	}

	/**
	 * Sends a message of one segment to a group whose number is given as text (发送群消息).
	 * @param groupId the group's number in decimal
	 * @param segment what to send, such as a {@link io.ncatbot.message.Face} or a
	 * {@link io.ncatbot.message.Json} card
	 * @return the id of the message that was sent
	 * @throws IllegalArgumentException if {@code groupId} is no number
	 * @see #sendGroupMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postGroupMsg(String groupId, Segment segment) {
		return sendGroupMsg(QqNumber.parse("groupId", groupId), Message.of(segment));
	}

	/**
	 * Sends a message to a group (发送群消息).
	 * @param groupId the group's number
	 * @param message what to send, not empty
	 * @return the id of the message that was sent
	 * @see #sendGroupMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postGroupMsg(long groupId, Message message) {
		return sendGroupMsg(groupId, message);
	}

	/**
	 * Sends a message to a group whose number is given as text (发送群消息).
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
	 * Sends a message that is put together from named parts to a group (发送群消息).
	 * @param groupId the group's number
	 * @param parts its parts, at least one
	 * @return the id of the message that was sent
	 * @see #sendGroupMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postGroupMsg(long groupId, MessageParts parts) {
		return sendGroupMsg(groupId, parts.toMessage());
	}

	/**
	 * Sends a message that is put together from named parts to a group whose number is
	 * given as text (发送群消息).
	 * @param groupId the group's number in decimal
	 * @param parts its parts, at least one
	 * @return the id of the message that was sent
	 * @throws IllegalArgumentException if {@code groupId} is no number
	 * @see #sendGroupMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postGroupMsg(String groupId, MessageParts parts) {
		return sendGroupMsg(QqNumber.parse("groupId", groupId), parts.toMessage());
	}

	/**
	 * Sends a file as a message to a group (发送群文件消息).
	 * @param groupId the group's number
	 * @param file the file, in one of its forms
	 * @return the id of the message that was sent
	 * @see #sendGroupMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postGroupFile(long groupId, PostedFile file) {
		return sendGroupMsg(groupId, file.toMessage());
	}

	/**
	 * Sends a file as a message to a group whose number is given as text (发送群文件消息).
	 * @param groupId the group's number in decimal
	 * @param file the file, in one of its forms
	 * @return the id of the message that was sent
	 * @throws IllegalArgumentException if {@code groupId} is no number
	 * @see #sendGroupMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postGroupFile(String groupId, PostedFile file) {
		return sendGroupMsg(QqNumber.parse("groupId", groupId), file.toMessage());
	}

	/**
	 * Sends text in a private chat (发送私聊消息).
	 * @param userId the receiver's QQ number
	 * @param text what to send, not empty
	 * @return the id of the message that was sent
	 * @see #sendPrivateMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postPrivateMsg(long userId, String text) {
		return sendPrivateMsg(userId, Message.of(text));
	}

	/**
	 * Sends text in a private chat with a QQ number that is given as text (发送私聊消息).
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
	 * Sends a message of one segment in a private chat (发送私聊消息).
	 * @param userId the receiver's QQ number
	 * @param segment what to send, such as a {@link io.ncatbot.message.Face} or a
	 * {@link io.ncatbot.message.Json} card
	 * @return the id of the message that was sent
	 * @see #sendPrivateMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postPrivateMsg(long userId, Segment segment) {
		return sendPrivateMsg(userId, Message.of(segment));
	}

	/**
	 * Sends a message of one segment in a private chat with a QQ number that is given as
	 * text (发送私聊消息).
	 * @param userId the receiver's QQ number in decimal
	 * @param segment what to send, such as a {@link io.ncatbot.message.Face} or a
	 * {@link io.ncatbot.message.Json} card
	 * @return the id of the message that was sent
	 * @throws IllegalArgumentException if {@code userId} is no number
	 * @see #sendPrivateMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postPrivateMsg(String userId, Segment segment) {
		return sendPrivateMsg(QqNumber.parse("userId", userId), Message.of(segment));
	}

	/**
	 * Sends a message in a private chat (发送私聊消息). Mentions are left out, since they mean
	 * nothing there.
	 * @param userId the receiver's QQ number
	 * @param message what to send, not empty
	 * @return the id of the message that was sent
	 * @see #sendPrivateMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postPrivateMsg(long userId, Message message) {
		return sendPrivateMsg(userId, message);
	}

	/**
	 * Sends a message in a private chat with a QQ number that is given as text (发送私聊消息).
	 * Mentions are left out, since they mean nothing there.
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
	 * Sends a message that is put together from named parts in a private chat (发送私聊消息).
	 * Mentions are left out, since they mean nothing there.
	 * @param userId the receiver's QQ number
	 * @param parts its parts, at least one
	 * @return the id of the message that was sent
	 * @see #sendPrivateMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postPrivateMsg(long userId, MessageParts parts) {
		return sendPrivateMsg(userId, parts.toMessage());
	}

	/**
	 * Sends a message that is put together from named parts in a private chat with a QQ
	 * number that is given as text (发送私聊消息). Mentions are left out, since they mean
	 * nothing there.
	 * @param userId the receiver's QQ number in decimal
	 * @param parts its parts, at least one
	 * @return the id of the message that was sent
	 * @throws IllegalArgumentException if {@code userId} is no number
	 * @see #sendPrivateMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postPrivateMsg(String userId, MessageParts parts) {
		return sendPrivateMsg(QqNumber.parse("userId", userId), parts.toMessage());
	}

	/**
	 * Sends a file as a message in a private chat (发送私聊文件消息).
	 * @param userId the receiver's QQ number
	 * @param file the file, in one of its forms
	 * @return the id of the message that was sent
	 * @see #sendPrivateMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postPrivateFile(long userId, PostedFile file) {
		return sendPrivateMsg(userId, file.toMessage());
	}

	/**
	 * Sends a file as a message in a private chat with a QQ number that is given as text
	 * (发送私聊文件消息).
	 * @param userId the receiver's QQ number in decimal
	 * @param file the file, in one of its forms
	 * @return the id of the message that was sent
	 * @throws IllegalArgumentException if {@code userId} is no number
	 * @see #sendPrivateMsg(long, Message)
	 */
	default CompletableFuture<ApiResult<SentMessage>> postPrivateFile(String userId, PostedFile file) {
		return sendPrivateMsg(QqNumber.parse("userId", userId), file.toMessage());
	}

}
