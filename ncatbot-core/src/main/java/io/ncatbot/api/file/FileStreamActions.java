package io.ncatbot.api.file;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import org.jspecify.annotations.Nullable;

/**
 * NapCat's streams (流式传输), as they are on the wire: one request of an upload, and the
 * parts of a download.
 */
@ActionArea
public interface FileStreamActions extends FileStreamActionsSync {

	/**
	 * Sends one request of an upload to NapCat's host (上传文件流): a chunk, or what the
	 * options say instead. Once every chunk was acknowledged, a request of its own
	 * completes the file. Each request gets one answer.
	 * @param streamId the upload's id, chosen by the caller: a UUID, since it names a
	 * folder there
	 * @param options the chunk and what it belongs to
	 * @return how far the upload is. Dropping the upload is answered as a failure, whose
	 * text says that it was done
	 */
	@Action("upload_file_stream")
	CompletableFuture<ApiResult<UploadFrame>> uploadFileStream(String streamId, UploadStreamOptions options);

	/**
	 * Streams a file that was received (下载文件流), in chunks of 64 KiB.
	 * @param fileId the file's key; NapCat takes neither URLs nor paths
	 * @return a part of the file
	 */
	default CompletableFuture<ApiResult<DownloadFrame>> downloadFileStream(String fileId) {
		return downloadFileStream(fileId, null);
	}

	/**
	 * Streams a file that was received (下载文件流).
	 * @param fileId the file's key; NapCat takes neither URLs nor paths
	 * @param chunkSize the size of a chunk in bytes; null for 65,536
	 * @return a part of the file
	 */
	@Action("download_file_stream")
	CompletableFuture<ApiResult<DownloadFrame>> downloadFileStream(String fileId, @Nullable Integer chunkSize);

	/**
	 * Streams an image that was received (下载图片文件流), in chunks of 64 KiB.
	 * @param fileId the image's key; NapCat takes neither URLs nor paths
	 * @return a part of the image
	 */
	default CompletableFuture<ApiResult<DownloadFrame>> downloadFileImageStream(String fileId) {
		return downloadFileImageStream(fileId, null);
	}

	/**
	 * Streams an image that was received (下载图片文件流).
	 * @param fileId the image's key; NapCat takes neither URLs nor paths
	 * @param chunkSize the size of a chunk in bytes; null for 65,536
	 * @return a part of the image
	 */
	@Action("download_file_image_stream")
	CompletableFuture<ApiResult<DownloadFrame>> downloadFileImageStream(String fileId, @Nullable Integer chunkSize);

	/**
	 * Streams a recording that was received (下载语音文件流), in chunks of 64 KiB.
	 * @param fileId the recording's key; NapCat takes neither URLs nor paths
	 * @return a part of the recording
	 */
	default CompletableFuture<ApiResult<DownloadFrame>> downloadFileRecordStream(String fileId) {
		return downloadFileRecordStream(fileId, null, null);
	}

	/**
	 * Streams a recording that was received (下载语音文件流).
	 * @param fileId the recording's key; NapCat takes neither URLs nor paths
	 * @param outFormat what to convert it to: {@code mp3}, {@code amr}, {@code wma},
	 * {@code m4a}, {@code spx}, {@code ogg}, {@code wav} or {@code flac}; null to leave
	 * it as it is
	 * @param chunkSize the size of a chunk in bytes; null for 65,536
	 * @return a part of the recording
	 */
	@Action("download_file_record_stream")
	CompletableFuture<ApiResult<DownloadFrame>> downloadFileRecordStream(String fileId, @Nullable String outFormat,
			@Nullable Integer chunkSize);

	/**
	 * Streams ten parts without a file (测试下载流).
	 * @return a part
	 */
	default CompletableFuture<ApiResult<TestDownloadFrame>> testDownloadStream() {
		return testDownloadStream(null);
	}

	/**
	 * Streams ten parts without a file (测试下载流).
	 * @param error whether the stream ends with a failure; null for no
	 * @return a part
	 */
	@Action("test_download_stream")
	CompletableFuture<ApiResult<TestDownloadFrame>> testDownloadStream(@Nullable Boolean error);

	/**
	 * Deletes all temporary files of NapCat's host (清理流式传输临时文件), also those of messages
	 * that are being sent.
	 * @return a result without data
	 */
	@Action("clean_stream_temp_file")
	CompletableFuture<ApiResult<Void>> cleanStreamTempFile();

}
