package io.ncatbot.event;

import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message was sent in a group (群消息).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param subType {@code normal}; other implementations send {@code anonymous} and
 * {@code notice} too
 * @param messageId the message's id
 * @param messageSeq NapCat's copy of {@code messageId}
 * @param realId NapCat's copy of {@code messageId}
 * @param realSeq QQ's own sequence number, as text
 * @param userId the QQ number of the sender
 * @param groupId the group's number
 * @param groupName the group's name, maybe empty
 * @param sender who sent it
 * @param message its content; empty when NapCat could convert none of it
 * @param messageFormat {@code array} or {@code string}: how NapCat wrote the content
 * @param rawMessage its content as text with CQ codes
 * @param font always 14
 * @param anonymous who it is that speaks without a name; always null with NapCat
 * @param raw the event as it came
 */
public record GroupMessage(long time, long selfId, String subType, long messageId, long messageSeq, long realId,
		String realSeq, long userId, long groupId, String groupName, Sender sender, Message message,
		String messageFormat, String rawMessage, int font, @Nullable Anonymous anonymous,
		RawJson raw) implements IncomingMessage, InGroup {

	@Override
	public String messageType() {
		return "group";
	}

	/**
	 * Somebody who speaks without a name.
	 *
	 * @param id the number given to them
	 * @param name the name given to them
	 * @param flag names them when they are muted
	 */
	public record Anonymous(long id, String name, String flag) {

	}

}
