package io.ncatbot.api.file;

import org.jspecify.annotations.Nullable;

/**
 * A part of a file that NapCat streams. Each kind of part fills its own components; all
 * others are null.
 *
 * @param type whether more parts follow
 * @param dataType the kind of part
 * @param fileName the file's name, maybe empty; in {@code file_info}
 * @param fileSize the file's size in bytes, in {@code file_info}; before the conversion,
 * where a recording is converted
 * @param chunkSize the size of the chunks in bytes; in {@code file_info}
 * @param width an image's width in pixels; in {@code file_info}
 * @param height an image's height in pixels; in {@code file_info}
 * @param outFormat what a recording is converted to; in {@code file_info}
 * @param index the chunk's number from 0; in {@code file_chunk}
 * @param data the chunk in Base64; in {@code file_chunk}
 * @param size the chunk's size in bytes; in {@code file_chunk}
 * @param progress how much was sent, in percent; in {@code file_chunk}
 * @param base64Size the length of {@code data}; in {@code file_chunk}
 * @param totalChunks how many chunks were sent; in {@code file_complete}
 * @param totalBytes how many bytes were sent; in {@code file_complete}
 * @param message what NapCat says at the end; in {@code file_complete}
 */
public record DownloadFrame(StreamPhase type, StreamDataType dataType, @Nullable String fileName,
		@Nullable Long fileSize, @Nullable Integer chunkSize, @Nullable Integer width, @Nullable Integer height,
		@Nullable String outFormat, @Nullable Integer index, @Nullable String data, @Nullable Integer size,
		@Nullable Integer progress, @Nullable Integer base64Size, @Nullable Integer totalChunks,
		@Nullable Long totalBytes, @Nullable String message) {

}
