package io.ncatbot.event;

/**
 * Somebody wants to be a friend ({@code friend}, 加好友请求).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param userId the QQ number of who asks
 * @param comment what they say, maybe empty
 * @param flag names the request; it is given back unchanged with the answer
 * @param raw the event as it came
 */
public record FriendRequest(long time, long selfId, long userId, String comment, String flag,
		RawJson raw) implements Request, WithUser {

}
