package io.ncatbot.event;

/**
 * Somebody has become a friend ({@code friend_add}, 好友添加).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param userId the QQ number of the new friend
 * @param raw the event as it came
 */
public record FriendAdd(long time, long selfId, long userId, RawJson raw) implements Notice, WithUser {

}
