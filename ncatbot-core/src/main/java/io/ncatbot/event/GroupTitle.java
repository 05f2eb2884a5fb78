package io.ncatbot.event;

/**
 * A member has got a special title ({@code notify} / {@code title}, 群头衔变更).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param groupId the group's number
 * @param userId the QQ number of the member
 * @param title the title
 * @param raw the event as it came
 */
public record GroupTitle(long time, long selfId, long groupId, long userId, String title,
		RawJson raw) implements Notice, InGroup, WithUser {

}
