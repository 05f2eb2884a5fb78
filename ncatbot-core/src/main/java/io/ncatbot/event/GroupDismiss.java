package io.ncatbot.event;

/**
 * A group was dissolved ({@code group_dismiss}, 群解散). NapCat tells of it as a
 * {@link GroupDecrease}; LLBot as this.
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param groupId the group's number
 * @param userId the QQ number of who dissolved it
 * @param raw the event as it came
 */
public record GroupDismiss(long time, long selfId, long groupId, long userId,
		RawJson raw) implements Notice, InGroup, WithUser {

}
