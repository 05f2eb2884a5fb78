package io.ncatbot.simulator;

import io.ncatbot.simulator.world.WorldException;

/**
 * Everybody whom a script can play.
 */
public sealed interface People permits NapCatSimulator, WorldPeople {

	/**
	 * A friend of the bot.
	 * @param id the QQ number
	 * @return what the friend can do
	 * @throws WorldException when the bot has no such friend
	 */
	FriendScript friend(long id);

	/**
	 * A friend of the bot, who becomes one without a notice when they are none.
	 * @param id the QQ number
	 * @param nickname the name of whoever is added
	 * @return what the friend can do
	 */
	FriendScript friend(long id, String nickname);

	/**
	 * A group.
	 * @param id the group's number
	 * @return its members, through {@link GroupScript#member(long)}
	 * @throws WorldException when there is no such group
	 */
	GroupScript group(long id);

	/**
	 * A group, which is added with the bot as an ordinary member when there is none of
	 * that number.
	 * @param id the group's number
	 * @param name the name of a group that is added
	 * @return its members, through {@link GroupScript#member(long)}
	 */
	GroupScript group(long id, String name);

	/**
	 * Somebody, known already.
	 * @param id the QQ number
	 * @return what they can ask for
	 * @throws WorldException when nobody has that number
	 */
	UserScript user(long id);

	/**
	 * Somebody, who is added to the world when unknown.
	 * @param id the QQ number
	 * @param nickname the user's name
	 * @return what they can ask for
	 */
	UserScript user(long id, String nickname);

	/**
	 * The bot's account.
	 * @return what its owner does with it elsewhere, and what QQ does to it
	 */
	BotScript bot();

}
