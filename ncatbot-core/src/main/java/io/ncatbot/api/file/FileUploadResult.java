package io.ncatbot.api.file;

import org.jspecify.annotations.Nullable;

/**
 * What uploading a file returns.
 *
 * @param fileId QQ's id of the file, not a key that NapCat takes back; null where QQ gave
 * none
 */
public record FileUploadResult(@Nullable String fileId) {

}
