package io.ncatbot.api.file;

/**
 * The id of a flash transfer's set of files.
 *
 * @param filesetId the id, which the other calls take
 */
public record FlashFileSetId(String filesetId) {

}
