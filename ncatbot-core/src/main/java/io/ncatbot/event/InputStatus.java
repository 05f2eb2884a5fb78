package io.ncatbot.event;

/**
 * Somebody is typing in a private chat, or has stopped ({@code notify} /
 * {@code input_status}, 输入状态).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param userId the QQ number of the chat partner
 * @param groupId always 0
 * @param eventType QQ's code; 1 seems to mean typing
 * @param statusText what QQ shows, maybe empty
 * @param raw the event as it came
 */
public record InputStatus(long time, long selfId, long userId, long groupId, int eventType, String statusText,
		RawJson raw) implements Notice, InGroup, WithUser {

}
