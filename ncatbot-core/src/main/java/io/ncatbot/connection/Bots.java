package io.ncatbot.connection;

import java.util.Collection;

import io.ncatbot.api.BotAPI;
import org.jspecify.annotations.Nullable;

/**
 * The bots of this application.
 */
public interface Bots {

	/**
	 * Returns all bots.
	 * @return the bots there are now: the configured ones in their order, then the others
	 * as they came
	 */
	Collection<Bot> all();

	/**
	 * Returns the bot that an injected {@link BotAPI} speaks through.
	 * @return the primary bot; after it was disconnected its closed handle, until another
	 * bot is connected under its name
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
	 * Returns the API of a name: at each call it speaks through the bot that has the name
	 * then, so it outlives {@link #disconnect(String)}. An injected API is one of these.
	 * While no bot has the name, calls fail with a
	 * {@link io.ncatbot.api.ConnectionLostException}, however long they may wait for a
	 * connection.
	 * @param name a name that a bot has, or has in the configuration
	 * @return the API
	 * @throws IllegalArgumentException if there is none, naming those there are
	 */
	BotAPI api(String name);

	/**
	 * Returns the bot with a QQ number.
	 * @param selfId the QQ number
	 * @return the bot, or null while no connected bot has it
	 */
	@Nullable Bot find(long selfId);

	/**
	 * Adds a bot and begins to connect it. It stays until it is disconnected or the
	 * application ends.
	 * @param name a name that no bot has
	 * @param endpoint where its NapCat is
	 * @return the bot, which is not connected yet
	 * @throws IllegalArgumentException if there is a bot of that name
	 * @throws IllegalStateException while the application is stopped
	 */
	Bot connect(String name, Endpoint endpoint);

	/**
	 * Adds a bot with limits of its own and begins to connect it.
	 * @param name a name that no bot has
	 * @param endpoint where its NapCat is
	 * @param limits how much it may hold
	 * @return the bot, which is not connected yet
	 * @throws IllegalArgumentException if there is a bot of that name
	 */
	Bot connect(String name, Endpoint endpoint, BotLimits limits);

	/**
	 * Closes a bot's connection for good, ends its calls, and forgets it: the handle
	 * stays {@link LinkState#CLOSED}, and its name is free. A NapCat that connects to
	 * this application by itself comes again, as a new bot, while it is let in.
	 * @param name the bot's name
	 * @throws IllegalArgumentException if there is none, naming those there are
	 */
	void disconnect(String name);

}
