package io.ncatbot.simulator.world;

/**
 * A friend of the bot.
 *
 * @param id the QQ number
 * @param nickname the name the friend chose
 * @param remark the name the bot gave the friend, may be empty
 */
public record Friend(long id, String nickname, String remark) {
}
