package io.ncatbot.event;

/**
 * Somebody has reacted to a message with a face, or taken it back ({@code reaction},
 * 表情回应). NapCat tells of it as a {@link GroupMsgEmojiLike}; Lagrange as this.
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param subType {@code add} or {@code remove}
 * @param groupId the group's number
 * @param messageId the message's id
 * @param operatorId the QQ number of who reacted
 * @param code the number of the face, as text
 * @param count how many have reacted so
 * @param raw the event as it came
 */
public record Reaction(long time, long selfId, String subType, long groupId, long messageId, long operatorId,
		String code, int count, RawJson raw) implements Notice, InGroup, WithSubType {

}
