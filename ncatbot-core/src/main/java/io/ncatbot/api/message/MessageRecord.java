package io.ncatbot.api.message;

import java.util.List;

import io.ncatbot.event.Sender;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is looked up later, rather than received: by {@code get_msg}, in
 * histories, forwards and recent contacts. What only some of these give may be null.
 *
 * @param time when it was sent, in Unix seconds
 * @param selfId the bot's QQ number
 * @param postType {@code message}, or {@code message_sent} for the bot's own
 * @param messageType {@code private} or {@code group}
 * @param subType {@code friend} or {@code group} (a temporary session) in private chats,
 * {@code normal} in groups
 * @param messageId the message's id
 * @param messageSeq NapCat's copy of {@code messageId}
 * @param realId NapCat's copy of {@code messageId}
 * @param realSeq QQ's own sequence number, as text
 * @param userId the sender's QQ number
 * @param groupId the group's number; null in private chats, but for temporary sessions
 * @param groupName the group's name; null in private chats
 * @param sender who sent it
 * @param message its content
 * @param messageFormat {@code array} or {@code string}: how NapCat wrote the content
 * @param rawMessage its content as CQ codes
 * @param font always 14
 * @param messageSentType {@code self} on the bot's own messages, else null
 * @param tempSource 0 in temporary sessions, else null
 * @param emojiLikesList the reactions; null where the call does not tell them
 */
public record MessageRecord(long time, long selfId, String postType, String messageType, String subType, long messageId,
		long messageSeq, long realId, @Nullable String realSeq, long userId, @Nullable Long groupId,
		@Nullable String groupName, @Nullable Sender sender, Message message, String messageFormat, String rawMessage,
		int font, @Nullable String messageSentType, @Nullable Integer tempSource,
		@Nullable List<EmojiLikes> emojiLikesList) {

}
