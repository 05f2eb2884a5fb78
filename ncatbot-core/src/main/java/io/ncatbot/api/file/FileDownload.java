package io.ncatbot.api.file;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * A file that was streamed from NapCat.
 *
 * @param file where it is now; null when it was written to a stream
 * @param fileName the name that NapCat gives it, maybe empty; not to be trusted as a path
 * @param fileSize the size in bytes that NapCat told beforehand; before the conversion,
 * where a recording is converted
 * @param totalBytes how many bytes came
 * @param totalChunks in how many chunks they came
 * @param chunkSize the size of a chunk in bytes
 * @param width an image's width in pixels, else null
 * @param height an image's height in pixels, else null
 * @param outFormat what a recording was converted to, else null
 */
public record FileDownload(@Nullable Path file, String fileName, long fileSize, long totalBytes, int totalChunks,
		int chunkSize, @Nullable Integer width, @Nullable Integer height, @Nullable String outFormat) {

}
