package io.ncatbot.event;

/**
 * A message of a private chat was recalled ({@code friend_recall}, 好友消息撤回). When the bot
 * recalls its own, NapCat does not tell from which chat.
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param userId the QQ number of who sent the message
 * @param messageId the message's id
 * @param raw the event as it came
 */
public record FriendRecall(long time, long selfId, long userId, long messageId,
		RawJson raw) implements Notice, WithUser {

}
