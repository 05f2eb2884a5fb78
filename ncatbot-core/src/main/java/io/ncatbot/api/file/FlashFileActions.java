package io.ncatbot.api.file;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * Flash transfers (闪传): sets of files that QQ keeps for some days and that anybody can
 * get by a link. Most results are QQ's own answers, which may tell of a failure though
 * the call succeeds: look at their {@code result}.
 */
@ActionArea
public interface FlashFileActions extends FlashFileActionsSync {

	/**
	 * Uploads files as a flash transfer (创建闪传任务).
	 * @param files the files; content of our own is brought to NapCat's host first
	 * @return the set of files that was made
	 */
	default CompletableFuture<ApiResult<FlashTask>> createFlashTask(List<FileSource> files) {
		return createFlashTask(files, null, null);
	}

	/**
	 * Uploads files as a flash transfer (创建闪传任务).
	 * @param files the files; content of our own is brought to NapCat's host first
	 * @param name the transfer's name; null for one of QQ's choice
	 * @param thumbPath its cover, brought there likewise; null for none
	 * @return the set of files that was made
	 */
	@Action("create_flash_task")
	CompletableFuture<ApiResult<FlashTask>> createFlashTask(List<FileSource> files, @Nullable String name,
			@Nullable FileSource thumbPath);

	/**
	 * Sends a flash transfer to a group (发送闪传消息).
	 * @param groupId the group's number
	 * @param filesetId the id of the set of files
	 * @return QQ's own answer
	 * @see #sendFlashMsg(String, Long, Long)
	 */
	default CompletableFuture<ApiResult<FlashSending>> sendGroupFlashMsg(long groupId, String filesetId) {
		return sendFlashMsg(filesetId, null, groupId);
	}

	/**
	 * Sends a flash transfer in a private chat (发送闪传消息).
	 * @param userId the receiver's QQ number
	 * @param filesetId the id of the set of files
	 * @return QQ's own answer
	 * @see #sendFlashMsg(String, Long, Long)
	 */
	default CompletableFuture<ApiResult<FlashSending>> sendPrivateFlashMsg(long userId, String filesetId) {
		return sendFlashMsg(filesetId, userId, null);
	}

	/**
	 * Sends a flash transfer into a chat (发送闪传消息).
	 * @param filesetId the id of the set of files
	 * @param userId the receiver's QQ number; null for a group
	 * @param groupId the group's number; null for a private chat
	 * @return QQ's own answer; it has no message id
	 */
	@Action("send_flash_msg")
	CompletableFuture<ApiResult<FlashSending>> sendFlashMsg(String filesetId, @Nullable Long userId,
			@Nullable Long groupId);

	/**
	 * Lists the files of a flash transfer (获取闪传文件列表).
	 * @param filesetId the id of the set of files
	 * @return the first level, up to 18 files
	 */
	@Action("get_flash_file_list")
	CompletableFuture<ApiResult<FlashFileList>> getFlashFileList(String filesetId);

	/**
	 * Reads where a file of a flash transfer can be downloaded (获取闪传文件链接).
	 * @param filesetId the id of the set of files
	 * @param fileName the file's name
	 * @return the address; empty where no file matched
	 */
	@Action("get_flash_file_url")
	CompletableFuture<ApiResult<FlashFileUrl>> getFlashFileUrl(String filesetId, String fileName);

	/**
	 * Reads where a file of a flash transfer can be downloaded (获取闪传文件链接).
	 * @param filesetId the id of the set of files
	 * @param fileIndex the file's number, from 0
	 * @return the address; empty where no file matched
	 */
	@Action("get_flash_file_url")
	CompletableFuture<ApiResult<FlashFileUrl>> getFlashFileUrl(String filesetId, int fileIndex);

	/**
	 * Reads where anybody can get a flash transfer (获取文件分享链接).
	 * @param filesetId the id of the set of files
	 * @return the link
	 */
	@Action("get_share_link")
	CompletableFuture<ApiResult<FlashShareLink>> getShareLink(String filesetId);

	/**
	 * Finds a flash transfer by its link (获取文件集 ID).
	 * @param shareCode the link, or the code in it
	 * @return the id of the set of files
	 */
	@Action("get_fileset_id")
	CompletableFuture<ApiResult<FlashFileSetId>> getFilesetId(String shareCode);

	/**
	 * Reads the description of a flash transfer (获取文件集信息).
	 * @param filesetId the id of the set of files
	 * @return the description
	 */
	@Action("get_fileset_info")
	CompletableFuture<ApiResult<FlashFileSetInfo>> getFilesetInfo(String filesetId);

	/**
	 * Begins to download a flash transfer to NapCat's host (下载文件集). Where to is not told.
	 * @param filesetId the id of the set of files
	 * @return QQ's own answer
	 */
	@Action("download_fileset")
	CompletableFuture<ApiResult<FlashDownload>> downloadFileset(String filesetId);

}
