package io.ncatbot.api.file;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * The files of groups (群文件). The {@code file_id} that listings tell is a new key each
 * time and good for about a day; it is the only one that changing and deleting take.
 */
@ActionArea
public interface GroupFileActions extends GroupFileActionsSync {

	/**
	 * Uploads a file to a group, at the top level (上传群文件).
	 * @param groupId the group's number
	 * @param file the file, not empty
	 * @param name its name in the group
	 * @return QQ's id of the file, null where it gives none; a failure where NapCat
	 * cannot get at the file
	 */
	default CompletableFuture<ApiResult<FileUploadResult>> uploadGroupFile(long groupId, FileSource file, String name) {
		return uploadGroupFile(groupId, file, name, null);
	}

	/**
	 * Uploads a file to a folder of a group (上传群文件).
	 * @param groupId the group's number
	 * @param file the file, not empty
	 * @param name its name in the group
	 * @param folderId the folder's id; null for the top level
	 * @return QQ's id of the file, null where it gives none; a failure where NapCat
	 * cannot get at the file
	 */
	default CompletableFuture<ApiResult<FileUploadResult>> uploadGroupFile(long groupId, FileSource file, String name,
			@Nullable String folderId) {
		return uploadGroupFile(groupId, file, name, folderId, null);
	}

	/**
	 * Uploads a file to a folder of a group (上传群文件).
	 * @param groupId the group's number
	 * @param file the file, not empty
	 * @param name its name in the group
	 * @param folderId the folder's id; null for the top level
	 * @param uploadFile whether NapCat uploads it now; null for yes
	 * @return QQ's id of the file, null where it gives none; a failure where NapCat
	 * cannot get at the file
	 */
	@Action("upload_group_file")
	CompletableFuture<ApiResult<FileUploadResult>> uploadGroupFile(long groupId, FileSource file, String name,
			@Nullable String folderId, @Nullable Boolean uploadFile);

	/**
	 * Reads how full the file space of a group is (获取群文件系统信息).
	 * @param groupId the group's number
	 * @return how full it is
	 */
	@Action("get_group_file_system_info")
	CompletableFuture<ApiResult<GroupFileSystemInfo>> getGroupFileSystemInfo(long groupId);

	/**
	 * Lists the files and folders of a group at the top level (获取群根目录文件列表).
	 * @param groupId the group's number
	 * @return up to 50 of them
	 */
	default CompletableFuture<ApiResult<GroupFileList>> getGroupRootFiles(long groupId) {
		return getGroupRootFiles(groupId, null);
	}

	/**
	 * Lists the files and folders of a group at the top level (获取群根目录文件列表).
	 * @param groupId the group's number
	 * @param fileCount how many at most; null for 50
	 * @return the files and folders
	 */
	@Action("get_group_root_files")
	CompletableFuture<ApiResult<GroupFileList>> getGroupRootFiles(long groupId, @Nullable Integer fileCount);

	/**
	 * Lists the files in a folder of a group (获取群文件夹文件列表).
	 * @param groupId the group's number
	 * @param folderId the folder's id
	 * @return up to 50 of them; none where there is no such folder
	 */
	default CompletableFuture<ApiResult<GroupFileList>> getGroupFilesByFolder(long groupId, String folderId) {
		return getGroupFilesByFolder(groupId, folderId, null);
	}

	/**
	 * Lists the files in a folder of a group (获取群文件夹文件列表).
	 * @param groupId the group's number
	 * @param folderId the folder's id
	 * @param fileCount how many at most; null for 50
	 * @return the files; none where there is no such folder
	 */
	@Action("get_group_files_by_folder")
	CompletableFuture<ApiResult<GroupFileList>> getGroupFilesByFolder(long groupId, String folderId,
			@Nullable Integer fileCount);

	/**
	 * Reads where a file of a group can be downloaded (获取群文件URL).
	 * @param groupId the group's number
	 * @param fileId the file's key
	 * @return the address; a failure for a key that NapCat no longer knows
	 */
	@Action("get_group_file_url")
	CompletableFuture<ApiResult<FileUrl>> getGroupFileUrl(long groupId, String fileId);

	/**
	 * Makes a folder among the files of a group, at the top level (创建群文件目录).
	 * @param groupId the group's number
	 * @param folderName the folder's name
	 * @return QQ's own answer
	 */
	@Action("create_group_file_folder")
	CompletableFuture<ApiResult<GroupFolderCreation>> createGroupFileFolder(long groupId, String folderName);

	/**
	 * Deletes a folder among the files of a group (删除群文件目录).
	 * @param groupId the group's number
	 * @param folderId the folder's id
	 * @return QQ's own answer, which may tell of a failure though the call succeeds
	 */
	@Action("delete_group_folder")
	CompletableFuture<ApiResult<GroupFolderDeletion>> deleteGroupFolder(long groupId, String folderId);

	/**
	 * Deletes a file of a group (删除群文件).
	 * @param groupId the group's number
	 * @param fileId the file's key, from a listing
	 * @return QQ's own answer; a failure for a key that no listing told
	 */
	@Action("delete_group_file")
	CompletableFuture<ApiResult<GroupFileDeletion>> deleteGroupFile(long groupId, String fileId);

	/**
	 * Moves a file of a group to another folder (移动群文件).
	 * @param groupId the group's number
	 * @param fileId the file's key, from a listing
	 * @param currentParentDirectory the id of the folder that it is in; {@code /} for the
	 * top level
	 * @param targetParentDirectory the id of the folder to move it to; {@code /} for the
	 * top level
	 * @return whether it was moved; a failure for a key that no listing told
	 */
	@Action("move_group_file")
	CompletableFuture<ApiResult<GroupFileOutcome>> moveGroupFile(long groupId, String fileId,
			String currentParentDirectory, String targetParentDirectory);

	/**
	 * Renames a file of a group (重命名群文件).
	 * @param groupId the group's number
	 * @param fileId the file's key, from a listing
	 * @param currentParentDirectory the id of the folder that it is in; {@code /} for the
	 * top level
	 * @param newName its new name
	 * @return whether it was renamed; a failure for a key that no listing told
	 */
	@Action("rename_group_file")
	CompletableFuture<ApiResult<GroupFileOutcome>> renameGroupFile(long groupId, String fileId,
			String currentParentDirectory, String newName);

	/**
	 * Makes a temporary file of a group a permanent one (传输群文件).
	 * @param groupId the group's number
	 * @param fileId the file's key, from a listing
	 * @return whether it was made so; a failure for a key that no listing told
	 */
	@Action("trans_group_file")
	CompletableFuture<ApiResult<GroupFileOutcome>> transGroupFile(long groupId, String fileId);

}
