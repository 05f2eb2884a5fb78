package io.ncatbot.simulator.file;

import java.nio.file.Path;

/**
 * An upload that was put together.
 *
 * @param path where the file lies, an absolute path
 * @param size bytes
 * @param sha256 its digest in lower-case hexadecimal
 */
public record FinishedUpload(Path path, long size, String sha256) {
}
