package io.ncatbot.api.file;

import org.jspecify.annotations.Nullable;

/**
 * NapCat's answer to one request of an upload.
 *
 * @param type {@code RESPONSE} once the file is complete; {@code STREAM} does not mean
 * that another answer follows
 * @param streamId the upload's id; null on errors
 * @param status what the request did; null on errors
 * @param receivedChunks how many chunks have arrived; null on errors
 * @param totalChunks how many chunks there are; null on errors
 * @param filePath the file's absolute path on NapCat's host, once it is complete, else
 * null
 * @param fileSize the file's size in bytes, once it is complete, else null
 * @param sha256 the file's SHA-256 in lower-case hexadecimal digits, once it is complete
 * and if one was expected, else null
 * @param dataType {@code ERROR} on errors, else null
 */
public record UploadFrame(StreamPhase type, @Nullable String streamId, @Nullable UploadStatus status,
		@Nullable Integer receivedChunks, @Nullable Integer totalChunks, @Nullable String filePath,
		@Nullable Long fileSize, @Nullable String sha256, @Nullable StreamDataType dataType) {

}
