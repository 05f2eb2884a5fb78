package io.ncatbot.event;

import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message was sent to the bot in a private chat (私聊消息).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param subType {@code friend} for a direct chat, {@code group} for a temporary session
 * through a group; other implementations send others too
 * @param messageId the message's id
 * @param messageSeq NapCat's copy of {@code messageId}
 * @param realId NapCat's copy of {@code messageId}
 * @param realSeq QQ's own sequence number, as text
 * @param userId the QQ number of the sender
 * @param targetId the QQ number of the chat partner
 * @param groupId the group through which a temporary session goes; null in a direct chat
 * @param tempSource 0 in a temporary session, else null
 * @param sender who sent it
 * @param message its content; empty when NapCat could convert none of it
 * @param messageFormat {@code array} or {@code string}: how NapCat wrote the content
 * @param rawMessage its content as text with CQ codes
 * @param font always 14
 * @param raw the event as it came
 */
public record PrivateMessage(long time, long selfId, String subType, long messageId, long messageSeq, long realId,
		String realSeq, long userId, long targetId, @Nullable Long groupId, @Nullable Integer tempSource, Sender sender,
		Message message, String messageFormat, String rawMessage, int font, RawJson raw) implements IncomingMessage {

	@Override
	public String messageType() {
		return "private";
	}

	/**
	 * Tells how the chat came about.
	 * @return whether it is a temporary session through a group
	 */
	public boolean isTemporary() {
		return this.subType.equals("group");
	}

}
