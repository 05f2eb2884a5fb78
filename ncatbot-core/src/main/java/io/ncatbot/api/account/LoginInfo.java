package io.ncatbot.api.account;

/**
 * Who the bot is.
 *
 * @param userId its QQ number
 * @param nickname its name
 */
public record LoginInfo(long userId, String nickname) {

}
