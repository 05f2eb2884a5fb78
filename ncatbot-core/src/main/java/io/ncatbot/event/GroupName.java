package io.ncatbot.event;

/**
 * A group has got another name ({@code notify} / {@code group_name}, 群名变更).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param groupId the group's number
 * @param userId the QQ number of who renamed it
 * @param nameNew the new name
 * @param raw the event as it came
 */
public record GroupName(long time, long selfId, long groupId, long userId, String nameNew,
		RawJson raw) implements Notice, InGroup, WithUser {

}
