package io.ncatbot.event;

/**
 * A message of a group was recalled ({@code group_recall}, 群消息撤回). Its content can no
 * longer be fetched.
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param groupId the group's number
 * @param userId the QQ number of who sent the message
 * @param operatorId the QQ number of who recalled it
 * @param messageId the message's id
 * @param raw the event as it came
 */
public record GroupRecall(long time, long selfId, long groupId, long userId, long operatorId, long messageId,
		RawJson raw) implements Notice, InGroup, WithUser {

}
