package io.ncatbot.event;

/**
 * A member has become an admin, or is one no longer ({@code group_admin}, 群管理员变动).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param subType {@code set} or {@code unset}
 * @param groupId the group's number
 * @param userId the QQ number of the member
 * @param raw the event as it came
 */
public record GroupAdmin(long time, long selfId, String subType, long groupId, long userId,
		RawJson raw) implements Notice, InGroup, WithUser, WithSubType {

}
