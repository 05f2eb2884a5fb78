package io.ncatbot.api.group;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * The albums of groups (群相册). QQ's answers come undescribed through NapCat, so that most
 * results are JSON.
 */
@ActionArea
public interface GroupAlbumActions extends GroupAlbumActionsSync {

	/**
	 * Lists the albums of a group (获取群相册列表).
	 * @param groupId the group's number
	 * @return the first page
	 */
	default CompletableFuture<ApiResult<GroupAlbumList>> getQunAlbumList(long groupId) {
		return getQunAlbumList(groupId, null);
	}

	/**
	 * Lists the albums of a group (获取群相册列表).
	 * @param groupId the group's number
	 * @param attachInfo which page: what the page before says; null for the first
	 * @return the page
	 */
	@Action("get_qun_album_list")
	CompletableFuture<ApiResult<GroupAlbumList>> getQunAlbumList(long groupId, @Nullable String attachInfo);

	/**
	 * Lists the pictures and videos of an album (获取群相册媒体列表).
	 * @param groupId the group's number
	 * @param albumId the album's id
	 * @return the first page: QQ's own answer as it comes
	 * @see #getGroupAlbumMediaList(long, String, String)
	 */
	default CompletableFuture<ApiResult<JsonNode>> getGroupAlbumMediaList(long groupId, String albumId) {
		return getGroupAlbumMediaList(groupId, albumId, null);
	}

	/**
	 * Lists the pictures and videos of an album (获取群相册媒体列表).
	 * @param groupId the group's number
	 * @param albumId the album's id
	 * @param attachInfo which page: what the page before says; null for the first
	 * @return the page: QQ's own answer as it comes. NapCat names {@code seq},
	 * {@code result}, {@code errMs}, {@code trace_id} and {@code request_time_line}, but
	 * not what holds the pictures
	 */
	@Action("get_group_album_media_list")
	CompletableFuture<ApiResult<JsonNode>> getGroupAlbumMediaList(long groupId, String albumId,
			@Nullable String attachInfo);

	/**
	 * Adds a picture to an album (上传图片到群相册).
	 * @param groupId the group's number
	 * @param albumId the album's id
	 * @param albumName the album's name
	 * @param file the picture
	 * @return a result without data
	 */
	@Action("upload_image_to_qun_album")
	CompletableFuture<ApiResult<Void>> uploadImageToQunAlbum(long groupId, String albumId, String albumName,
			FileSource file);

	/**
	 * Deletes a picture or video from an album (删除群相册媒体).
	 * @param groupId the group's number
	 * @param albumId the album's id
	 * @param lloc the picture's id
	 * @return QQ's own answer as it comes
	 */
	@Action("del_group_album_media")
	CompletableFuture<ApiResult<JsonNode>> delGroupAlbumMedia(long groupId, String albumId, String lloc);

	/**
	 * Likes all that was added to an album at once (点赞群相册媒体).
	 * @param groupId the group's number
	 * @param albumId the album's id
	 * @param batchId the id of what was added
	 * @return QQ's own answer as it comes
	 */
	default CompletableFuture<ApiResult<JsonNode>> setGroupAlbumMediaLike(long groupId, String albumId,
			String batchId) {
		return setGroupAlbumMediaLike(groupId, albumId, batchId, null);
	}

	/**
	 * Likes a picture or video of an album (点赞群相册媒体).
	 * @param groupId the group's number
	 * @param albumId the album's id
	 * @param batchId the id of what was added at once
	 * @param lloc the picture's id; null for all that was added
	 * @return QQ's own answer as it comes
	 */
	@Action("set_group_album_media_like")
	CompletableFuture<ApiResult<JsonNode>> setGroupAlbumMediaLike(long groupId, String albumId, String batchId,
			@Nullable String lloc);

	/**
	 * Takes back the like of all that was added to an album at once (取消点赞群相册媒体).
	 * @param groupId the group's number
	 * @param albumId the album's id
	 * @param batchId the id of what was added
	 * @return QQ's own answer as it comes
	 */
	default CompletableFuture<ApiResult<JsonNode>> cancelGroupAlbumMediaLike(long groupId, String albumId,
			String batchId) {
		return cancelGroupAlbumMediaLike(groupId, albumId, batchId, null);
	}

	/**
	 * Takes back the like of a picture or video of an album (取消点赞群相册媒体).
	 * @param groupId the group's number
	 * @param albumId the album's id
	 * @param batchId the id of what was added at once
	 * @param lloc the picture's id; null for all that was added
	 * @return QQ's own answer as it comes
	 */
	@Action("cancel_group_album_media_like")
	CompletableFuture<ApiResult<JsonNode>> cancelGroupAlbumMediaLike(long groupId, String albumId, String batchId,
			@Nullable String lloc);

	/**
	 * Comments on a picture or video of an album (发表群相册评论).
	 * @param groupId the group's number
	 * @param albumId the album's id
	 * @param lloc the picture's id
	 * @param content the comment
	 * @return QQ's own answer as it comes
	 */
	@Action("do_group_album_comment")
	CompletableFuture<ApiResult<JsonNode>> doGroupAlbumComment(long groupId, String albumId, String lloc,
			String content);

}
