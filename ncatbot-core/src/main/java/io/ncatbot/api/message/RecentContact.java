package io.ncatbot.api.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A chat of the list of recent chats.
 *
 * @param peerUin the QQ number of the friend, or the number of the group, as text
 * @param remark the bot's own name for the chat, maybe empty
 * @param msgTime when the last message was sent, in Unix seconds, as text
 * @param chatType 1 for a friend, 2 for a group, else another of QQ's numbers for kinds
 * of chats
 * @param msgId QQ's own id of the last message: 19 digits, not a {@code message_id}
 * @param sendNickName the last sender's own name
 * @param sendMemberName the last sender's name in the group, empty in private chats
 * @param peerName the friend's or the group's name
 * @param lastestMsg the last message, spelt as NapCat spells it; it has no {@code
 * messageId}, {@code messageSeq} and {@code realId}. Null when it is gone
 */
public record RecentContact(@JsonProperty("peerUin") String peerUin, String remark,
		@JsonProperty("msgTime") String msgTime, @JsonProperty("chatType") int chatType,
		@JsonProperty("msgId") String msgId, @JsonProperty("sendNickName") String sendNickName,
		@JsonProperty("sendMemberName") String sendMemberName, @JsonProperty("peerName") String peerName,
		@JsonProperty("lastestMsg") @Nullable MessageRecord lastestMsg) {

}
