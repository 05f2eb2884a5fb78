package io.ncatbot.api.file;

import java.time.Duration;
import java.util.Base64;

import io.ncatbot.api.ActionOptions;
import org.jspecify.annotations.Nullable;

/**
 * What a request of an upload says. What is null is not said.
 *
 * @param chunkData a chunk in Base64; empty text counts as none
 * @param chunkIndex the chunk's number from 0; a chunk without it is ignored
 * @param totalChunks how many chunks there are, at least 1; every request should say it
 * @param fileSize the file's size in bytes, by which NapCat chooses memory or disk
 * @param expectedSha256 the file's SHA-256 in lower-case hexadecimal digits, as the first
 * request says it
 * @param isComplete whether to complete the file; ignored beside a chunk
 * @param filename the file's name without folders, as the first request says it
 * @param reset whether to drop the upload
 * @param verifyOnly whether only to tell how far the upload is
 * @param fileRetention after how many milliseconds NapCat deletes the complete file, as
 * the first request says it; 0 for never, 300,000 by default
 */
@ActionOptions
public record UploadStreamOptions(@Nullable String chunkData, @Nullable Integer chunkIndex,
		@Nullable Integer totalChunks, @Nullable Long fileSize, @Nullable String expectedSha256,
		@Nullable Boolean isComplete, @Nullable String filename, @Nullable Boolean reset, @Nullable Boolean verifyOnly,
		@Nullable Long fileRetention) {

	/**
	 * A request that says nothing.
	 */
	public static final UploadStreamOptions EMPTY = new UploadStreamOptions(null, null, null, null, null, null, null,
			null, null, null);

	/**
	 * Adds a chunk.
	 * @param index the chunk's number, from 0
	 * @param content the chunk
	 * @return the request with it
	 */
	public UploadStreamOptions withChunk(int index, byte[] content) {
		return new UploadStreamOptions(Base64.getEncoder().encodeToString(content), index, this.totalChunks,
				this.fileSize, this.expectedSha256, this.isComplete, this.filename, this.reset, this.verifyOnly,
				this.fileRetention);
	}

	/**
	 * Says how many chunks there are.
	 * @param totalChunks how many, at least 1
	 * @return the request with it
	 */
	public UploadStreamOptions withTotalChunks(int totalChunks) {
		return new UploadStreamOptions(this.chunkData, this.chunkIndex, totalChunks, this.fileSize, this.expectedSha256,
				this.isComplete, this.filename, this.reset, this.verifyOnly, this.fileRetention);
	}

	/**
	 * Says how large the file is.
	 * @param fileSize the size in bytes
	 * @return the request with it
	 */
	public UploadStreamOptions withFileSize(long fileSize) {
		return new UploadStreamOptions(this.chunkData, this.chunkIndex, this.totalChunks, fileSize, this.expectedSha256,
				this.isComplete, this.filename, this.reset, this.verifyOnly, this.fileRetention);
	}

	/**
	 * Says what the file's SHA-256 must be.
	 * @param expectedSha256 the sum in lower-case hexadecimal digits
	 * @return the request with it
	 */
	public UploadStreamOptions withExpectedSha256(String expectedSha256) {
		return new UploadStreamOptions(this.chunkData, this.chunkIndex, this.totalChunks, this.fileSize, expectedSha256,
				this.isComplete, this.filename, this.reset, this.verifyOnly, this.fileRetention);
	}

	/**
	 * Says whether to complete the file.
	 * @param complete whether to
	 * @return the request with it
	 */
	public UploadStreamOptions withIsComplete(boolean complete) {
		return new UploadStreamOptions(this.chunkData, this.chunkIndex, this.totalChunks, this.fileSize,
				this.expectedSha256, complete, this.filename, this.reset, this.verifyOnly, this.fileRetention);
	}

	/**
	 * Names the file.
	 * @param filename the name, without folders
	 * @return the request with it
	 */
	public UploadStreamOptions withFilename(String filename) {
		return new UploadStreamOptions(this.chunkData, this.chunkIndex, this.totalChunks, this.fileSize,
				this.expectedSha256, this.isComplete, filename, this.reset, this.verifyOnly, this.fileRetention);
	}

	/**
	 * Says whether to drop the upload.
	 * @param reset whether to
	 * @return the request with it
	 */
	public UploadStreamOptions withReset(boolean reset) {
		return new UploadStreamOptions(this.chunkData, this.chunkIndex, this.totalChunks, this.fileSize,
				this.expectedSha256, this.isComplete, this.filename, reset, this.verifyOnly, this.fileRetention);
	}

	/**
	 * Says whether only to tell how far the upload is.
	 * @param verifyOnly whether to
	 * @return the request with it
	 */
	public UploadStreamOptions withVerifyOnly(boolean verifyOnly) {
		return new UploadStreamOptions(this.chunkData, this.chunkIndex, this.totalChunks, this.fileSize,
				this.expectedSha256, this.isComplete, this.filename, this.reset, verifyOnly, this.fileRetention);
	}

	/**
	 * Says when NapCat deletes the complete file.
	 * @param fileRetention after how long, in whole milliseconds; zero for never
	 * @return the request with it
	 */
	public UploadStreamOptions withFileRetention(Duration fileRetention) {
		return new UploadStreamOptions(this.chunkData, this.chunkIndex, this.totalChunks, this.fileSize,
				this.expectedSha256, this.isComplete, this.filename, this.reset, this.verifyOnly,
				fileRetention.toMillis());
	}

}
