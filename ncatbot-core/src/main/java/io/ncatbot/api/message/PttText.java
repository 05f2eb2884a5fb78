package io.ncatbot.api.message;

/**
 * What was said in a voice message.
 *
 * @param text the words
 */
public record PttText(String text) {

}
