package io.ncatbot.event;

import java.util.List;

/**
 * Somebody has reacted to a message with a face, or taken it back
 * ({@code group_msg_emoji_like}, 表情回应).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param groupId the group's number
 * @param userId the QQ number of who reacted
 * @param messageId the message's id
 * @param likes the faces, mostly one
 * @param isAdd whether it was added rather than taken back
 * @param raw the event as it came
 */
public record GroupMsgEmojiLike(long time, long selfId, long groupId, long userId, long messageId,
		List<EmojiLike> likes, boolean isAdd, RawJson raw) implements Notice, InGroup, WithUser {

	/**
	 * Copies the list.
	 */
	public GroupMsgEmojiLike {
		likes = List.copyOf(likes);
	}

}
