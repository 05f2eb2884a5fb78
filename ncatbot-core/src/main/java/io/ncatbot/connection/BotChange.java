package io.ncatbot.connection;

/**
 * Something about a bot has changed: its link to NapCat or its login at QQ.
 */
public sealed interface BotChange permits LinkChange, LoginChange {

	/**
	 * Whose change it is.
	 * @return the bot, whose state may have moved on since
	 */
	Bot bot();

}
