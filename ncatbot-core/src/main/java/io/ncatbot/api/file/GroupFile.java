package io.ncatbot.api.file;

/**
 * A file of a group. Times are Unix seconds.
 *
 * @param groupId the group's number
 * @param fileId the key that other calls take: a new one each time, good for about a day
 * @param fileName its name
 * @param busid QQ's code of the kind of file
 * @param size its size in bytes
 * @param fileSize NapCat's copy of {@code size}
 * @param uploadTime when it was uploaded
 * @param deadTime when it expires; 0 for never
 * @param modifyTime when it was last changed
 * @param downloadTimes how often it was downloaded
 * @param uploader who uploaded it
 * @param uploaderName that person's name
 */
public record GroupFile(long groupId, String fileId, String fileName, int busid, long size, long fileSize,
		long uploadTime, long deadTime, long modifyTime, int downloadTimes, long uploader, String uploaderName) {

}
