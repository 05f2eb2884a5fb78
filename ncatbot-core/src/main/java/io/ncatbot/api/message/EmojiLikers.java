package io.ncatbot.api.message;

import java.util.List;

/**
 * Who reacted to a message with an emoji.
 *
 * @param emojiLikeList those who reacted
 */
public record EmojiLikers(List<EmojiLiker> emojiLikeList) {

	/**
	 * Who reacted.
	 *
	 * @param userId the QQ number
	 * @param nickName the name
	 */
	public record EmojiLiker(long userId, String nickName) {

	}

}
