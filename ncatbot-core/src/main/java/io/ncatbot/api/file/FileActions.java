package io.ncatbot.api.file;

import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.Param;
import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * Files (文件) of messages and private chats. A file that was received is found by the key
 * that its segment or notice tells ({@code file}, {@code file_id} or {@code file.id}).
 * NapCat forgets a key 24 hours after it was last used, and when it restarts; then these
 * calls fail.
 */
@ActionArea
public interface FileActions extends FileActionsSync {

	/**
	 * Fetches an image that was received (获取图片).
	 * @param imageId the image's key
	 * @return where it is now; a failure for a key that NapCat no longer knows
	 */
	@Action("get_image")
	CompletableFuture<ApiResult<FileInfo>> getImage(@Param("file_id") String imageId);

	/**
	 * Fetches a recording that was received, converted to MP3 (获取语音).
	 * @param recordId the recording's key
	 * @return where it is now, with its content in Base64
	 */
	default CompletableFuture<ApiResult<FileInfo>> getRecord(String recordId) {
		return getRecord(recordId, "mp3");
	}

	/**
	 * Fetches a recording that was received (获取语音).
	 * @param recordId the recording's key
	 * @param outFormat what to convert it to: {@code mp3}, {@code amr}, {@code wma},
	 * {@code m4a}, {@code spx}, {@code ogg}, {@code wav} or {@code flac}; empty to leave
	 * it as it is
	 * @return where it is now; with its content in Base64 where it was converted
	 */
	@Action("get_record")
	CompletableFuture<ApiResult<FileInfo>> getRecord(@Param("file_id") String recordId, String outFormat);

	/**
	 * Fetches a file that was received (获取文件).
	 * @param fileId the file's key
	 * @return where it is now; a failure for a key that NapCat no longer knows
	 */
	@Action("get_file")
	CompletableFuture<ApiResult<FileInfo>> getFile(String fileId);

	/**
	 * Reads where a file of a private chat can be downloaded (获取私聊文件URL).
	 * @param fileId the file's key
	 * @return the address; a failure for a key that NapCat no longer knows
	 */
	@Action("get_private_file_url")
	CompletableFuture<ApiResult<FileUrl>> getPrivateFileUrl(String fileId);

	/**
	 * Sends a file in a private chat (上传私聊文件).
	 * @param userId the receiver's QQ number
	 * @param file the file, not empty
	 * @param name the name that the receiver sees
	 * @return QQ's id of the file, null where it gives none; a failure where NapCat
	 * cannot get at the file
	 */
	default CompletableFuture<ApiResult<FileUploadResult>> uploadPrivateFile(long userId, FileSource file,
			String name) {
		return uploadPrivateFile(userId, file, name, null);
	}

	/**
	 * Sends a file in a private chat (上传私聊文件).
	 * @param userId the receiver's QQ number
	 * @param file the file, not empty
	 * @param name the name that the receiver sees
	 * @param uploadFile whether NapCat uploads it now; null for yes
	 * @return QQ's id of the file, null where it gives none; a failure where NapCat
	 * cannot get at the file
	 */
	@Action("upload_private_file")
	CompletableFuture<ApiResult<FileUploadResult>> uploadPrivateFile(long userId, FileSource file, String name,
			@Nullable Boolean uploadFile);

	/**
	 * Downloads a file to NapCat's host (下载文件).
	 * @param url where from
	 * @return where it is now; a failure where it cannot be loaded
	 */
	default CompletableFuture<ApiResult<DownloadedFile>> downloadFile(String url) {
		return downloadFile(url, null, null);
	}

	/**
	 * Downloads a file to NapCat's host (下载文件).
	 * @param url where from
	 * @param name its name there; null for one of NapCat's choice
	 * @param headers the HTTP headers to ask with, each as in
	 * {@code Referer: https://...}; null for NapCat's own
	 * @return where it is now; a failure where it cannot be loaded
	 */
	@Action("download_file")
	CompletableFuture<ApiResult<DownloadedFile>> downloadFile(String url, @Nullable String name,
			@Nullable List<String> headers);

	/**
	 * Brings bytes to a file of NapCat's host (下载文件).
	 * @param content the bytes
	 * @param name the file's name there; null for one of NapCat's choice
	 * @return where it is now; a failure where it cannot be loaded
	 */
	default CompletableFuture<ApiResult<DownloadedFile>> downloadFile(byte[] content, @Nullable String name) {
		return downloadFileBase64(Base64.getEncoder().encodeToString(content), name);
	}

	/**
	 * Brings bytes to a file of NapCat's host (下载文件).
	 * @param base64 the bytes in Base64, without a prefix
	 * @param name the file's name there; null for one of NapCat's choice
	 * @return where it is now
	 */
	@Action("download_file")
	CompletableFuture<ApiResult<DownloadedFile>> downloadFileBase64(String base64, @Nullable String name);

}
