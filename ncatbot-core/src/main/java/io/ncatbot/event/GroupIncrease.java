package io.ncatbot.event;

/**
 * Somebody has joined a group ({@code group_increase}, 群成员增加); the bot itself too.
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param subType {@code approve} when they asked to join, {@code invite} when they were
 * invited
 * @param groupId the group's number
 * @param userId the QQ number of the new member
 * @param operatorId the QQ number of who let them in; 0 if unknown
 * @param raw the event as it came
 */
public record GroupIncrease(long time, long selfId, String subType, long groupId, long userId, long operatorId,
		RawJson raw) implements Notice, InGroup, WithUser, WithSubType {

}
