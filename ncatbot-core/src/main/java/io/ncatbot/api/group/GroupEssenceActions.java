package io.ncatbot.api.group;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Messages that a group sets apart: as essence (精华消息) or as something to do (群待办). Only
 * admins may do so.
 */
@ActionArea
public interface GroupEssenceActions extends GroupEssenceActionsSync {

	/**
	 * Lists the essence messages of a group (获取群精华消息).
	 * @param groupId the group's number
	 * @return the messages
	 */
	@Action("get_essence_msg_list")
	CompletableFuture<ApiResult<List<EssenceMessage>>> getEssenceMsgList(long groupId);

	/**
	 * Marks a message of a group as essence (设置精华消息).
	 * @param messageId the message's id
	 * @return QQ's own answer as it comes
	 */
	@Action("set_essence_msg")
	CompletableFuture<ApiResult<JsonNode>> setEssenceMsg(long messageId);

	/**
	 * Ends that a message is essence (移出精华消息).
	 * @param messageId the message's id
	 * @return QQ's own answer as it comes
	 */
	@Action("delete_essence_msg")
	CompletableFuture<ApiResult<JsonNode>> deleteEssenceMsg(long messageId);

	/**
	 * Ends that a message is essence (移出精华消息), also where NapCat no longer knows the
	 * message's id.
	 * @param groupId the group's number
	 * @param message the message, as it was listed
	 * @return QQ's own answer as it comes
	 */
	default CompletableFuture<ApiResult<JsonNode>> deleteEssenceMsg(long groupId, EssenceMessage message) {
		return deleteEssenceMsg(groupId, Long.toString(message.msgSeq()), Long.toString(message.msgRandom()));
	}

	/**
	 * Ends that a message is essence (移出精华消息), by what QQ tells messages apart by.
	 * @param groupId the group's number
	 * @param msgSeq the message's number in the group
	 * @param msgRandom the message's random number
	 * @return QQ's own answer as it comes
	 */
	@Action("delete_essence_msg")
	CompletableFuture<ApiResult<JsonNode>> deleteEssenceMsg(long groupId, String msgSeq, String msgRandom);

	/**
	 * Makes a message something to do for its group (设置群待办).
	 * @param groupId the group's number
	 * @param messageId the message's id
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> setGroupTodo(long groupId, long messageId) {
		return setGroupTodo(groupId, messageId, null);
	}

	/**
	 * Makes a message something to do for its group (设置群待办).
	 * @param groupId the group's number
	 * @param messageId the message's id; null where {@code messageSeq} is given
	 * @param messageSeq the message's number in the group; null where {@code messageId}
	 * is given
	 * @return a result without data
	 */
	@Action("set_group_todo")
	CompletableFuture<ApiResult<Void>> setGroupTodo(long groupId, @Nullable Long messageId,
			@Nullable String messageSeq);

	/**
	 * Marks what a group has to do as done by the bot (完成群待办).
	 * @param groupId the group's number
	 * @param messageId the message's id
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> completeGroupTodo(long groupId, long messageId) {
		return completeGroupTodo(groupId, messageId, null);
	}

	/**
	 * Marks what a group has to do as done by the bot (完成群待办).
	 * @param groupId the group's number
	 * @param messageId the message's id; null where {@code messageSeq} is given
	 * @param messageSeq the message's number in the group; null where {@code messageId}
	 * is given
	 * @return a result without data
	 */
	@Action("complete_group_todo")
	CompletableFuture<ApiResult<Void>> completeGroupTodo(long groupId, @Nullable Long messageId,
			@Nullable String messageSeq);

	/**
	 * Ends that a message is something to do for its group (取消群待办).
	 * @param groupId the group's number
	 * @param messageId the message's id
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> cancelGroupTodo(long groupId, long messageId) {
		return cancelGroupTodo(groupId, messageId, null);
	}

	/**
	 * Ends that a message is something to do for its group (取消群待办).
	 * @param groupId the group's number
	 * @param messageId the message's id; null where {@code messageSeq} is given
	 * @param messageSeq the message's number in the group; null where {@code messageId}
	 * is given
	 * @return a result without data
	 */
	@Action("cancel_group_todo")
	CompletableFuture<ApiResult<Void>> cancelGroupTodo(long groupId, @Nullable Long messageId,
			@Nullable String messageSeq);

}
