package io.ncatbot.event;

import io.ncatbot.message.Message;

/**
 * The bot has sent a message in a group, from whichever device (群消息,
 * {@code message_sent}).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param subType {@code normal}; other implementations send {@code anonymous} and
 * {@code notice} too
 * @param messageId the message's id
 * @param messageSeq NapCat's copy of {@code messageId}
 * @param realId NapCat's copy of {@code messageId}
 * @param realSeq QQ's own sequence number, as text
 * @param userId the bot's QQ number
 * @param groupId the group's number
 * @param groupName the group's name, maybe empty
 * @param targetId the group's number
 * @param sender who sent it
 * @param message its content; empty when NapCat could convert none of it
 * @param messageFormat {@code array} or {@code string}: how NapCat wrote the content
 * @param rawMessage its content as text with CQ codes
 * @param font always 14
 * @param messageSentType always {@code self}
 * @param raw the event as it came
 */
public record GroupMessageSent(long time, long selfId, String subType, long messageId, long messageSeq, long realId,
		String realSeq, long userId, long groupId, String groupName, long targetId, Sender sender, Message message,
		String messageFormat, String rawMessage, int font, String messageSentType,
		RawJson raw) implements OutgoingMessage, InGroup {

	@Override
	public String messageType() {
		return "group";
	}

}
