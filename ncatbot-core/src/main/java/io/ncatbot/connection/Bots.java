package io.ncatbot.connection;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * The bots of this application.
 */
public interface Bots {

	/**
	 * Returns all bots.
	 * @return the bots in the order of their configuration
	 */
	Collection<Bot> all();

	/**
	 * Returns the bot that an injected {@link io.ncatbot.api.BotAPI} speaks through.
	 * @return the primary bot
	 */
	Bot primary();

	/**
	 * Returns the bot with a name.
	 * @param name the bot's name in the configuration
	 * @return the bot
	 * @throws IllegalArgumentException if there is none, naming those there are
	 */
	Bot get(String name);

	/**
	 * Returns the bot with a QQ number.
	 * @param selfId the QQ number
	 * @return the bot, or null while no connected bot has it
	 */
	@Nullable Bot find(long selfId);

}
