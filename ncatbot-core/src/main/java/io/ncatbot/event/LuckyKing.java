package io.ncatbot.event;

/**
 * Somebody got the largest share of a red packet ({@code notify} / {@code lucky_king},
 * 群红包运气王). Part of OneBot; NapCat does not tell of it.
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param groupId the group's number
 * @param userId the QQ number of who gave the red packet
 * @param targetId the QQ number of the winner
 * @param raw the event as it came
 */
public record LuckyKing(long time, long selfId, long groupId, long userId, long targetId,
		RawJson raw) implements Notice, InGroup, WithUser {

}
