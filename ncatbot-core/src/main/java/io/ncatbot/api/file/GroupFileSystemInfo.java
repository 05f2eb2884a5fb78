package io.ncatbot.api.file;

/**
 * How full the file space of a group is.
 *
 * @param fileCount how many files there are
 * @param usedSpace how much is used, in bytes
 * @param totalSpace how much there is, in bytes
 * @param limitCount always 10,000: how many files there may be
 */
public record GroupFileSystemInfo(int fileCount, long usedSpace, long totalSpace, int limitCount) {

}
