package io.ncatbot.event;

import org.jspecify.annotations.Nullable;

/**
 * A message has become one of a group's essence messages, or is one no longer
 * ({@code essence}, 精华消息). NapCat tells of the first only.
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param subType {@code add} or {@code delete}
 * @param groupId the group's number
 * @param userId the QQ number of who sent the message
 * @param senderId the same number again
 * @param operatorId the QQ number of who did it; 0 if unknown
 * @param messageId the message's id; null when NapCat no longer remembers it
 * @param raw the event as it came
 */
public record Essence(long time, long selfId, String subType, long groupId, long userId, long senderId, long operatorId,
		@Nullable Long messageId, RawJson raw) implements Notice, InGroup, WithUser, WithSubType {

}
