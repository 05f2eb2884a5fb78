package io.ncatbot.connection;

import io.ncatbot.api.BotAPI;

/**
 * One bot: an account on one NapCat. A bot outlives its connections.
 */
public interface Bot {

	/**
	 * Returns the bot's name in this application's configuration.
	 * @return the name, {@code default} where there is only one
	 */
	String name();

	/**
	 * Returns the bot's QQ number.
	 * @return the number, or 0 until NapCat has told it
	 */
	long selfId();

	/**
	 * Returns what the bot can do. It may be called at any time; while there is no
	 * connection, calls fail at once with a
	 * {@link io.ncatbot.api.ConnectionLostException}, unless they are told to wait for
	 * one.
	 * @return the API that speaks through this bot, and through no other that has its
	 * name later; {@link Bots#api(String)} does
	 */
	BotAPI api();

	/**
	 * Returns the state of the link to NapCat. It says nothing about whether QQ has the
	 * account online.
	 * @return the state now
	 */
	LinkState link();

	/**
	 * Returns whether QQ has the account online, as far as NapCat has told: with its
	 * heartbeats, its {@code bot_offline}, and its answers to {@code get_status}.
	 * @return what is known now
	 */
	LoginState login();

	/**
	 * Returns why there is no link.
	 * @return the latest failure in words, with what to do about it; empty while
	 * connected or not yet tried
	 */
	String linkProblem();

	/**
	 * Tells whether all that is known of the bot is what its NapCat posts here: it has
	 * brought events, nothing was ever connected, and this application connects to
	 * nothing by itself. Then the link is {@link LinkState#LOST} and calls fail, but
	 * nobody can tell whether NapCat is there.
	 * @return whether it only posts
	 */
	default boolean onlyPosts() {
		return false;
	}

	/**
	 * Returns what the bot has done and has under way.
	 * @return the counts now
	 */
	BotActivity activity();

	/**
	 * Returns how much the bot may hold.
	 * @return its own limits, or those of all bots
	 */
	default BotLimits limits() {
		return BotLimits.DEFAULTS;
	}

}
