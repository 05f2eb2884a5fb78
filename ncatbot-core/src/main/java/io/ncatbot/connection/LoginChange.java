package io.ncatbot.connection;

/**
 * What is known about a bot's login at QQ has changed.
 *
 * @param bot the bot
 * @param before what was known
 * @param now what is known
 * @param reason QQ's own words where it has logged the account out; else empty
 */
public record LoginChange(Bot bot, LoginState before, LoginState now, String reason) implements BotChange {

}
