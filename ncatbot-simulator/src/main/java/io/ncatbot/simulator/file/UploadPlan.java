package io.ncatbot.simulator.file;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What the first request of an upload says; later ones change nothing of it.
 *
 * @param id the {@code stream_id}
 * @param filename the name the file will have
 * @param totalChunks how many chunks there will be, at least 1
 * @param fileSize how large it is said to be, which only chooses where it is held; null
 * when nothing was said
 * @param expectedSha256 its digest in lower-case hexadecimal, compared literally; or null
 * @param retention how long the finished file stays; zero for as long as the simulator
 */
public record UploadPlan(String id, String filename, int totalChunks, @Nullable Long fileSize,
		@Nullable String expectedSha256, Duration retention) {
}
