package io.ncatbot.api.message;

/**
 * How often one emoji was used as a reaction to a message.
 *
 * @param emojiId the emoji's id
 * @param emojiType the kind of emoji, as NapCat writes it
 * @param likesCnt how many times, as NapCat writes it: a number in text
 */
public record EmojiLikes(String emojiId, String emojiType, String likesCnt) {

}
