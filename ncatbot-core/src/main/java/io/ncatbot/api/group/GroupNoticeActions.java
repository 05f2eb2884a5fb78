package io.ncatbot.api.group;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * The announcements of groups (群公告). Only admins may publish and delete them.
 */
@ActionArea
public interface GroupNoticeActions extends GroupNoticeActionsSync {

	/**
	 * Publishes an announcement (发送群公告).
	 * @param groupId the group's number
	 * @param content its text
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> sendGroupNotice(long groupId, String content) {
		return sendGroupNotice(groupId, content, GroupNoticeOptions.DEFAULTS);
	}

	/**
	 * Publishes an announcement with a picture (发送群公告).
	 * @param groupId the group's number
	 * @param content its text
	 * @param image its picture; null for none
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> sendGroupNotice(long groupId, String content,
			@Nullable FileSource image) {
		return sendGroupNotice(groupId, content, GroupNoticeOptions.DEFAULTS.withImage(image));
	}

	/**
	 * Publishes an announcement (发送群公告). On the wire it is {@code _send_group_notice}.
	 * @param groupId the group's number
	 * @param content its text
	 * @param options its picture, and how it is shown
	 * @return a result without data
	 */
	@Action("_send_group_notice")
	CompletableFuture<ApiResult<Void>> sendGroupNotice(long groupId, String content, GroupNoticeOptions options);

	/**
	 * Lists the announcements of a group (获取群公告). On the wire it is
	 * {@code _get_group_notice}.
	 * @param groupId the group's number
	 * @return the latest announcements
	 */
	@Action("_get_group_notice")
	CompletableFuture<ApiResult<List<GroupNotice>>> getGroupNotice(long groupId);

	/**
	 * Deletes an announcement (删除群公告). On the wire it is {@code _del_group_notice}.
	 * @param groupId the group's number
	 * @param noticeId the announcement's id
	 * @return QQ's own answer as it comes, maybe without data
	 */
	@Action("_del_group_notice")
	CompletableFuture<ApiResult<JsonNode>> delGroupNotice(long groupId, String noticeId);

}
