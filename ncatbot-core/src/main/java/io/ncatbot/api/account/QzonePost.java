package io.ncatbot.api.account;

/**
 * A post in the bot's Qzone (QQ空间说说).
 *
 * @param tid what it is deleted by
 */
public record QzonePost(String tid) {

}
