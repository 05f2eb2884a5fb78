package io.ncatbot.event;

/**
 * A member has got an honour of the group ({@code notify} / {@code honor}, 群成员荣誉变更). Part
 * of OneBot; NapCat does not tell of it.
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param groupId the group's number
 * @param userId the QQ number of the member
 * @param honorType {@code talkative}, {@code performer} or {@code emotion}
 * @param raw the event as it came
 */
public record Honor(long time, long selfId, long groupId, long userId, String honorType,
		RawJson raw) implements Notice, InGroup, WithUser {

}
