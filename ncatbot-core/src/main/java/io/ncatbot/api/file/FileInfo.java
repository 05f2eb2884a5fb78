package io.ncatbot.api.file;

import org.jspecify.annotations.Nullable;

/**
 * A file that NapCat has, or has just fetched.
 *
 * @param file its path on NapCat's host
 * @param url where it can be downloaded, or the same path
 * @param fileSize its size in bytes, as text; empty when unknown
 * @param fileName its name; empty when unknown
 * @param base64 its content in Base64; null unless NapCat is set to send it, or converted
 * a recording
 */
public record FileInfo(String file, String url, String fileSize, String fileName, @Nullable String base64) {

}
