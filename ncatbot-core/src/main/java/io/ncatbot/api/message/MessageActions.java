package io.ncatbot.api.message;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.Param;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Sending, reading and recalling messages (消息) under NapCat's own names;
 * {@link PostActions} has NcatBot's convenient ones.
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
	 * @return the id of the message that was sent; a failure in QQ's words where it
	 * refuses, as when the bot is muted or not in the group
	 */
	@Action("send_group_msg")
	CompletableFuture<ApiResult<SentMessage>> sendGroupMsg(long groupId, Message message);

	/**
	 * Sends a message to a friend, or to whoever the bot may write to (发送私聊消息). An
	 * {@code at} in it is left out, since it means nothing in a private chat.
	 * @param userId the receiver's QQ number
	 * @param message what to send, not empty
	 * @return the id of the message that was sent; a failure in QQ's words where it
	 * refuses, as when the two are no friends
	 */
	@Action("send_private_msg")
	CompletableFuture<ApiResult<SentMessage>> sendPrivateMsg(long userId, Message message);

	/**
	 * Sends a message to a group, and says how long NapCat waits for QQ (发送群消息).
	 * @param groupId the group's number
	 * @param message what to send, not empty
	 * @param timeoutMillis how long NapCat waits for QQ to take the message, in
	 * milliseconds, in place of what it computes from the message's size. Where it is
	 * long, give the call itself at least as long, by {@link io.ncatbot.api.CallOptions}
	 * @return the id of the message that was sent; a failure in QQ's words where it
	 * refuses, as when the bot is muted or not in the group
	 */
	@Action("send_group_msg")
	CompletableFuture<ApiResult<SentMessage>> sendGroupMsg(long groupId, Message message,
			@Param("timeout") long timeoutMillis);

	/**
	 * Sends a message in a private chat, which may be a temporary session (发送私聊消息, 临时会话).
	 * @param userId the receiver's QQ number
	 * @param message what to send, not empty
	 * @param groupId a group that both are in, for writing to somebody who is no friend;
	 * null for none
	 * @param timeoutMillis how long NapCat waits for QQ to take the message, in
	 * milliseconds; null for what it computes from the message's size
	 * @return the id of the message that was sent; a failure in QQ's words where it
	 * refuses, as when the two are no friends
	 */
	@Action("send_private_msg")
	CompletableFuture<ApiResult<SentMessage>> sendPrivateMsg(long userId, Message message, @Nullable Long groupId,
			@Param("timeout") @Nullable Long timeoutMillis);

	/**
	 * Sends a message to a group or in a private chat (发送消息).
	 * @param target where it goes, such as {@link MessageTarget#group(long)}
	 * @param message what to send, not empty
	 * @return the id of the message that was sent; a failure in QQ's words where it
	 * refuses
	 */
	@Action("send_msg")
	CompletableFuture<ApiResult<SentMessage>> sendMsg(MessageTarget target, Message message);

	/**
	 * Recalls a message (撤回消息): one of the bot's own, or anybody's in a group where the
	 * bot is an admin.
	 * @param messageId the message's id
	 * @return a result without data; a failure for an id that NapCat no longer knows, and
	 * for a message that the bot may not recall
	 */
	@Action("delete_msg")
	CompletableFuture<ApiResult<Void>> deleteMsg(long messageId);

	/**
	 * Reads a message by its id (获取消息). NapCat remembers about the latest 5,000 ids.
	 * @param messageId the message's id
	 * @return the message; a failure for an id that NapCat no longer knows, and for a
	 * message that was recalled
	 */
	@Action("get_msg")
	CompletableFuture<ApiResult<MessageRecord>> getMsg(long messageId);

}
