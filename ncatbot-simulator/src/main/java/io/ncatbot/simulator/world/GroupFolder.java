package io.ncatbot.simulator.world;

/**
 * A folder among a group's files.
 *
 * @param id QQ's own id of it, which starts with a slash
 * @param name its name
 * @param creatorId who made it
 * @param creatorName their name at that time
 * @param createTime Unix seconds
 */
public record GroupFolder(String id, String name, long creatorId, String creatorName, long createTime) {
}
