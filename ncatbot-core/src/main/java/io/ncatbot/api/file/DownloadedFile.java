package io.ncatbot.api.file;

/**
 * A file that NapCat has downloaded.
 *
 * @param file its absolute path on NapCat's host
 */
public record DownloadedFile(String file) {

}
