package io.ncatbot.api.message;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;

/**
 * What was said before (历史消息), which chats there are, and what has been read (已读).
 */
@ActionArea
public interface HistoryActions extends HistoryActionsSync {

	/**
	 * Reads the latest messages of a group (获取群历史消息).
	 * @param groupId the group's number
	 * @return up to 20 messages; a failure when there are none
	 */
	default CompletableFuture<ApiResult<MessageList>> getGroupMsgHistory(long groupId) {
		return getGroupMsgHistory(groupId, HistoryOptions.DEFAULTS);
	}

	/**
	 * Reads messages of a group (获取群历史消息).
	 * @param groupId the group's number
	 * @param options which messages, and how
	 * @return the messages; a failure when there are none
	 */
	@Action("get_group_msg_history")
	CompletableFuture<ApiResult<MessageList>> getGroupMsgHistory(long groupId, HistoryOptions options);

	/**
	 * Reads messages of a group (获取群历史消息).
	 * @param groupId the group's number
	 * @param messageSeq the id of the message to begin at
	 * @param count how many
	 * @param reverseOrder whether to go from there to older messages
	 * @return the messages; a failure when there are none
	 */
	default CompletableFuture<ApiResult<MessageList>> getGroupMsgHistory(long groupId, long messageSeq, int count,
			boolean reverseOrder) {
		return getGroupMsgHistory(groupId,
				HistoryOptions.DEFAULTS.withMessageSeq(messageSeq).withCount(count).withReverseOrder(reverseOrder));
	}

	/**
	 * Reads the latest messages of a private chat (获取好友历史消息).
	 * @param userId the QQ number of the other
	 * @return up to 20 messages; a failure when there are none
	 */
	default CompletableFuture<ApiResult<MessageList>> getFriendMsgHistory(long userId) {
		return getFriendMsgHistory(userId, HistoryOptions.DEFAULTS);
	}

	/**
	 * Reads messages of a private chat (获取好友历史消息).
	 * @param userId the QQ number of the other
	 * @param options which messages, and how
	 * @return the messages; a failure when there are none
	 */
	@Action("get_friend_msg_history")
	CompletableFuture<ApiResult<MessageList>> getFriendMsgHistory(long userId, HistoryOptions options);

	/**
	 * Reads messages of a private chat (获取好友历史消息).
	 * @param userId the QQ number of the other
	 * @param messageSeq the id of the message to begin at
	 * @param count how many
	 * @param reverseOrder whether to go from there to older messages
	 * @return the messages; a failure when there are none
	 */
	default CompletableFuture<ApiResult<MessageList>> getFriendMsgHistory(long userId, long messageSeq, int count,
			boolean reverseOrder) {
		return getFriendMsgHistory(userId,
				HistoryOptions.DEFAULTS.withMessageSeq(messageSeq).withCount(count).withReverseOrder(reverseOrder));
	}

	/**
	 * Lists the ten chats that were used last (获取最近会话).
	 * @return the chats, the latest first
	 */
	@Action("get_recent_contact")
	CompletableFuture<ApiResult<List<RecentContact>>> getRecentContact();

	/**
	 * Lists the chats that were used last (获取最近会话).
	 * @param count how many
	 * @return the chats, the latest first
	 */
	@Action("get_recent_contact")
	CompletableFuture<ApiResult<List<RecentContact>>> getRecentContact(int count);

	/**
	 * Marks a chat as read (标记消息已读).
	 * @param chat which chat, such as {@link ReadChat#group(long)}
	 * @return a result without data
	 */
	@Action("mark_msg_as_read")
	CompletableFuture<ApiResult<Void>> markMsgAsRead(ReadChat chat);

	/**
	 * Marks a group as read (标记群聊已读).
	 * @param groupId the group's number
	 * @return a result without data
	 */
	@Action("mark_group_msg_as_read")
	CompletableFuture<ApiResult<Void>> markGroupMsgAsRead(long groupId);

	/**
	 * Marks a group as read (标记群聊已读).
	 * @param groupId the group's number
	 * @param messageId the id of a message in the group, which NapCat goes by if it knows
	 * it
	 * @return a result without data
	 */
	@Action("mark_group_msg_as_read")
	CompletableFuture<ApiResult<Void>> markGroupMsgAsRead(long groupId, long messageId);

	/**
	 * Marks a private chat as read (标记私聊已读).
	 * @param userId the QQ number of the other
	 * @return a result without data
	 */
	@Action("mark_private_msg_as_read")
	CompletableFuture<ApiResult<Void>> markPrivateMsgAsRead(long userId);

	/**
	 * Marks a private chat as read (标记私聊已读).
	 * @param userId the QQ number of the other
	 * @param messageId the id of a message in the chat, which NapCat goes by if it knows
	 * it
	 * @return a result without data
	 */
	@Action("mark_private_msg_as_read")
	CompletableFuture<ApiResult<Void>> markPrivateMsgAsRead(long userId, long messageId);

	/**
	 * Marks every chat as read (标记所有消息已读). NapCat calls it {@code _mark_all_as_read}.
	 * @return a result without data
	 */
	@Action("_mark_all_as_read")
	CompletableFuture<ApiResult<Void>> markAllAsRead();

}
