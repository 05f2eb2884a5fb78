package io.ncatbot.api.group;

/**
 * A group.
 *
 * @param groupId the group's number
 * @param groupName its name
 * @param groupRemark the bot's own remark for it, maybe empty
 * @param memberCount how many members it has
 * @param maxMemberCount how many it may have
 * @param groupAllShut -1 while everybody is muted, else 0
 */
public record GroupInfo(long groupId, String groupName, String groupRemark, int memberCount, int maxMemberCount,
		int groupAllShut) {

}
