package io.ncatbot.connection;

/**
 * The link between this application and a bot's NapCat has changed its state.
 *
 * @param bot the bot
 * @param before the state that has ended
 * @param now the state that has begun
 * @param problem why there is no link, with what to do about it; empty where nothing is
 * wrong
 */
public record LinkChange(Bot bot, LinkState before, LinkState now, String problem) implements BotChange {

}
