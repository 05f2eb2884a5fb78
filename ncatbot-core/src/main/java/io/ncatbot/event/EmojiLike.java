package io.ncatbot.event;

/**
 * A face that a message was given as a reaction.
 *
 * @param emojiId the number of the face, as text
 * @param count how many have given it
 */
public record EmojiLike(String emojiId, int count) {

}
