package io.ncatbot.api.file;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.Composed;
import io.ncatbot.api.StreamListener;
import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

/**
 * Files of any size to and from NapCat's host, in chunks (流式传输) and with little memory.
 * Sending a message or uploading a file to a group needs none of this: content of our own
 * goes to NapCat's host by itself.
 * <p>
 * A time-out that {@link io.ncatbot.api.CallOptions} give is how long to wait for each
 * answer, not for all of them.
 */
@ActionArea
public interface FileStreamActions extends FileStreamActionsSync {

	/**
	 * Uploads a file of this machine to NapCat's host (上传文件流).
	 * @param file the file, not empty
	 * @return where it is there
	 * @see #uploadFileStream(FileSource, FileUploadOptions)
	 */
	default CompletableFuture<ApiResult<HostFile>> uploadFileStream(Path file) {
		return uploadFileStream(FileSource.of(file));
	}

	/**
	 * Uploads a resource of the application to NapCat's host (上传文件流).
	 * @param resource the resource, not empty
	 * @return where it is there
	 * @see #uploadFileStream(FileSource, FileUploadOptions)
	 */
	default CompletableFuture<ApiResult<HostFile>> uploadFileStream(Resource resource) {
		return uploadFileStream(FileSource.of(resource));
	}

	/**
	 * Uploads the content of a stream to NapCat's host (上传文件流). Since its size must be
	 * known beforehand, a long stream first goes to a temporary file.
	 * @param content the stream, not empty; it is read to its end and closed
	 * @return where it is there
	 * @see #uploadFileStream(FileSource, FileUploadOptions)
	 */
	default CompletableFuture<ApiResult<HostFile>> uploadFileStream(InputStream content) {
		return uploadFileStream(FileSource.of(content));
	}

	/**
	 * Uploads content of our own to NapCat's host (上传文件流).
	 * @param file the content, not empty
	 * @return where it is there
	 * @see #uploadFileStream(FileSource, FileUploadOptions)
	 */
	default CompletableFuture<ApiResult<HostFile>> uploadFileStream(FileSource file) {
		return uploadFileStream(file, FileUploadOptions.DEFAULTS);
	}

	/**
	 * Uploads content of our own to NapCat's host (上传文件流), where any action finds it by
	 * {@link HostFile#source()} until NapCat deletes it. The content is read twice, on a
	 * thread that may block: for its SHA-256, which NapCat verifies, and chunk by chunk,
	 * a few chunks at a time. When the connection is lost meanwhile, the upload waits for
	 * the next one and sends what is missing. When it fails, NapCat is told to drop it.
	 * @param file the content, not empty
	 * @param options its name there, how long it is kept, and who hears how far it is
	 * @return where it is there
	 * @throws IllegalArgumentException if the content is not our own, or known to be
	 * empty
	 */
	@Composed
	CompletableFuture<ApiResult<HostFile>> uploadFileStream(FileSource file, FileUploadOptions options);

	/**
	 * Sends one request of an upload to NapCat's host (上传文件流): a chunk, or what the
	 * options say instead. Once every chunk was acknowledged, a request of its own
	 * completes the file. Each request gets one answer. For uploads that are put together
	 * by hand; {@link #uploadFileStream(FileSource)} does all of it.
	 * @param streamId the upload's id, chosen by the caller: a UUID, since it names a
	 * folder there
	 * @param options the chunk and what it belongs to
	 * @return how far the upload is. Dropping the upload is answered as a failure, whose
	 * text says that it was done
	 */
	@Action("upload_file_stream")
	CompletableFuture<ApiResult<UploadFrame>> uploadFileStream(String streamId, UploadStreamOptions options);

	/**
	 * Downloads a file that was received to a file of this machine (下载文件流).
	 * @param fileId the file's key; NapCat takes neither URLs nor paths
	 * @param target the file to write, in a folder that exists; what was there before is
	 * replaced when the download is complete, and left as it was when it fails
	 * @return what NapCat tells about the file
	 * @throws IllegalArgumentException if {@code target} is a folder, or in none that
	 * exists
	 */
	default CompletableFuture<ApiResult<FileDownload>> downloadFileStream(String fileId, Path target) {
		return downloadFileStream(fileId, null, DownloadTarget.to(target));
	}

	/**
	 * Downloads a file that was received to a stream (下载文件流).
	 * @param fileId the file's key; NapCat takes neither URLs nor paths
	 * @param target the stream to write to, which may block. It is flushed, but not
	 * closed
	 * @return what NapCat tells about the file
	 */
	default CompletableFuture<ApiResult<FileDownload>> downloadFileStream(String fileId, OutputStream target) {
		return downloadFileStream(fileId, null, DownloadTarget.to(target));
	}

	/**
	 * Downloads a file that was received (下载文件流). Chunks are written as they come, on a
	 * thread that may block; those that come faster wait, first in memory and then in a
	 * temporary file. In the end their number and size are compared with what NapCat
	 * says. The call fails with {@link io.ncatbot.api.FileTransferException} when that
	 * differs or writing fails, and as any call when the connection is lost: a download
	 * cannot be resumed.
	 * @param fileId the file's key; NapCat takes neither URLs nor paths
	 * @param chunkSize the size of a chunk in bytes; null for 65,536
	 * @param target where it goes, and who hears how far it is
	 * @return what NapCat tells about the file
	 */
	@Action("download_file_stream")
	CompletableFuture<ApiResult<FileDownload>> downloadFileStream(String fileId, @Nullable Integer chunkSize,
			DownloadTarget target);

	/**
	 * Downloads an image that was received to a file of this machine (下载图片文件流).
	 * @param fileId the image's key; NapCat takes neither URLs nor paths
	 * @param target the file to write, in a folder that exists; what was there before is
	 * replaced when the download is complete, and left as it was when it fails
	 * @return what NapCat tells about the image
	 * @throws IllegalArgumentException if {@code target} is a folder, or in none that
	 * exists
	 */
	default CompletableFuture<ApiResult<FileDownload>> downloadFileImageStream(String fileId, Path target) {
		return downloadFileImageStream(fileId, null, DownloadTarget.to(target));
	}

	/**
	 * Downloads an image that was received to a stream (下载图片文件流).
	 * @param fileId the image's key; NapCat takes neither URLs nor paths
	 * @param target the stream to write to, which may block. It is flushed, but not
	 * closed
	 * @return what NapCat tells about the image
	 */
	default CompletableFuture<ApiResult<FileDownload>> downloadFileImageStream(String fileId, OutputStream target) {
		return downloadFileImageStream(fileId, null, DownloadTarget.to(target));
	}

	/**
	 * Downloads an image that was received (下载图片文件流). Chunks are written as they come, on
	 * a thread that may block; those that come faster wait, first in memory and then in a
	 * temporary file. In the end their number and size are compared with what NapCat
	 * says. The call fails with {@link io.ncatbot.api.FileTransferException} when that
	 * differs or writing fails, and as any call when the connection is lost: a download
	 * cannot be resumed.
	 * @param fileId the image's key; NapCat takes neither URLs nor paths
	 * @param chunkSize the size of a chunk in bytes; null for 65,536
	 * @param target where it goes, and who hears how far it is
	 * @return what NapCat tells about the image
	 */
	@Action("download_file_image_stream")
	CompletableFuture<ApiResult<FileDownload>> downloadFileImageStream(String fileId, @Nullable Integer chunkSize,
			DownloadTarget target);

	/**
	 * Downloads a recording that was received to a file of this machine (下载语音文件流).
	 * @param fileId the recording's key; NapCat takes neither URLs nor paths
	 * @param target the file to write, in a folder that exists; what was there before is
	 * replaced when the download is complete, and left as it was when it fails
	 * @return what NapCat tells about the recording
	 * @throws IllegalArgumentException if {@code target} is a folder, or in none that
	 * exists
	 */
	default CompletableFuture<ApiResult<FileDownload>> downloadFileRecordStream(String fileId, Path target) {
		return downloadFileRecordStream(fileId, null, null, DownloadTarget.to(target));
	}

	/**
	 * Downloads a recording that was received to a stream (下载语音文件流).
	 * @param fileId the recording's key; NapCat takes neither URLs nor paths
	 * @param target the stream to write to, which may block. It is flushed, but not
	 * closed
	 * @return what NapCat tells about the recording
	 */
	default CompletableFuture<ApiResult<FileDownload>> downloadFileRecordStream(String fileId, OutputStream target) {
		return downloadFileRecordStream(fileId, null, null, DownloadTarget.to(target));
	}

	/**
	 * Downloads a recording that was received (下载语音文件流). Chunks are written as they come,
	 * on a thread that may block; those that come faster wait, first in memory and then
	 * in a temporary file. In the end their number and size are compared with what NapCat
	 * says. The call fails with {@link io.ncatbot.api.FileTransferException} when that
	 * differs or writing fails, and as any call when the connection is lost: a download
	 * cannot be resumed.
	 * @param fileId the recording's key; NapCat takes neither URLs nor paths
	 * @param outFormat what to convert it to: {@code mp3}, {@code amr}, {@code wma},
	 * {@code m4a}, {@code spx}, {@code ogg}, {@code wav} or {@code flac}; null to leave
	 * it as it is
	 * @param chunkSize the size of a chunk in bytes; null for 65,536
	 * @param target where it goes, and who hears how far it is
	 * @return what NapCat tells about the recording
	 */
	@Action("download_file_record_stream")
	CompletableFuture<ApiResult<FileDownload>> downloadFileRecordStream(String fileId, @Nullable String outFormat,
			@Nullable Integer chunkSize, DownloadTarget target);

	/**
	 * Streams ten parts without a file (测试下载流), for trying a connection.
	 * @param listener hears each part
	 * @return the last part
	 */
	default CompletableFuture<ApiResult<TestDownloadFrame>> testDownloadStream(
			StreamListener<TestDownloadFrame> listener) {
		return testDownloadStream(null, listener);
	}

	/**
	 * Streams ten parts without a file (测试下载流), for trying a connection.
	 * @param error whether the stream ends with a failure; null for no
	 * @param listener hears each part
	 * @return the last part
	 */
	@Action("test_download_stream")
	CompletableFuture<ApiResult<TestDownloadFrame>> testDownloadStream(@Nullable Boolean error,
			StreamListener<TestDownloadFrame> listener);

	/**
	 * Deletes all temporary files of NapCat's host (清理流式传输临时文件), also those of messages
	 * that are being sent.
	 * @return a result without data
	 */
	@Action("clean_stream_temp_file")
	CompletableFuture<ApiResult<Void>> cleanStreamTempFile();

}
