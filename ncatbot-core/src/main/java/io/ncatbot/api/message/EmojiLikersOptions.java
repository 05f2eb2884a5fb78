package io.ncatbot.api.message;

import io.ncatbot.api.ActionOptions;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about whose reactions are listed.
 *
 * @param groupId the group's number, needed only where the message's id is QQ's own long
 * one; null to leave it out
 * @param emojiType QQ's kind of the emoji: {@code 1} for a face, {@code 2} for a Unicode
 * emoji; null to leave it out
 * @param count how many people, all by default; null to leave it out
 */
@ActionOptions
public record EmojiLikersOptions(@Nullable Long groupId, @Nullable String emojiType, @Nullable Integer count) {

	/**
	 * Nothing but NapCat's defaults.
	 */
	public static final EmojiLikersOptions DEFAULTS = new EmojiLikersOptions(null, null, null);

	/**
	 * The same with another value of {@code groupId}.
	 * @param groupId the group's number, needed only where the message's id is QQ's own
	 * long one
	 * @return the changed copy
	 */
	public EmojiLikersOptions withGroupId(long groupId) {
		return new EmojiLikersOptions(groupId, this.emojiType, this.count);
	}

	/**
	 * The same with another value of {@code emojiType}.
	 * @param emojiType QQ's kind of the emoji: {@code 1} for a face, {@code 2} for a
	 * Unicode emoji
	 * @return the changed copy
	 */
	public EmojiLikersOptions withEmojiType(String emojiType) {
		return new EmojiLikersOptions(this.groupId, emojiType, this.count);
	}

	/**
	 * The same with another value of {@code count}.
	 * @param count how many people, all by default
	 * @return the changed copy
	 */
	public EmojiLikersOptions withCount(int count) {
		return new EmojiLikersOptions(this.groupId, this.emojiType, count);
	}

}
