package io.ncatbot.event;

/**
 * Somebody has left a group ({@code group_decrease}, 群成员减少).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param subType {@code leave}; {@code kick} for being removed; {@code kick_me} when that
 * is the bot; {@code disband} when the group is no more
 * @param groupId the group's number
 * @param userId the QQ number of the former member
 * @param operatorId the QQ number of who removed them; 0 if unknown or if they left
 * @param raw the event as it came
 */
public record GroupDecrease(long time, long selfId, String subType, long groupId, long userId, long operatorId,
		RawJson raw) implements Notice, InGroup, WithUser, WithSubType {

}
