package io.ncatbot.simulator.world;

/**
 * All that people share besides words.
 *
 * @param groups the files of the groups (群文件)
 * @param flash sets of files that are sent at once (闪传)
 * @param online files that are offered directly (在线文件)
 * @param albums the albums of the groups (群相册)
 */
public record SharedFiles(GroupFiles groups, FlashFiles flash, OnlineFiles online, GroupAlbums albums) {
}
