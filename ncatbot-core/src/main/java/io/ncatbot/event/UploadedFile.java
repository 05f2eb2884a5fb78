package io.ncatbot.event;

import org.jspecify.annotations.Nullable;

/**
 * A file that a notice tells of.
 *
 * @param id the key by which NapCat finds it; not the {@code file_id} of a file segment.
 * Empty where it is not told
 * @param name its name
 * @param size its size in bytes
 * @param busid QQ's code of the kind of file; 0 where it is not told
 * @param url where it can be downloaded; null where it is not told
 * @param path where it lies on the other side; null where it is not told
 */
public record UploadedFile(String id, String name, long size, long busid, @Nullable String url, @Nullable String path) {

}
