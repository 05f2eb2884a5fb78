package io.ncatbot.api.file;

/**
 * A folder among the files of a group.
 *
 * @param groupId the group's number
 * @param folderId its id
 * @param folder NapCat's copy of {@code folderId}
 * @param folderName its name
 * @param createTime when it was made, in Unix seconds
 * @param creator who made it
 * @param creatorName that person's name
 * @param totalFileCount how many files are in it
 */
public record GroupFolder(long groupId, String folderId, String folder, String folderName, long createTime,
		long creator, String creatorName, int totalFileCount) {

}
