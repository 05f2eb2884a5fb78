package io.ncatbot.event;

/**
 * Somebody has liked the bot's profile ({@code notify} / {@code profile_like}, 名片点赞).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param operatorId the QQ number of who liked it
 * @param operatorNick their name
 * @param times how often
 * @param raw the event as it came
 */
public record ProfileLike(long time, long selfId, long operatorId, String operatorNick, int times,
		RawJson raw) implements Notice {

}
