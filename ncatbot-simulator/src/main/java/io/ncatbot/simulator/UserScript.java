package io.ncatbot.simulator;

import io.ncatbot.simulator.world.World;

/**
 * Somebody who wants something of the bot.
 */
public final class UserScript {

	private final World world;

	private final long id;

	UserScript(World world, long id) {
		this.world = world;
		this.id = id;
	}

	/**
	 * Asks to be the bot's friend.
	 * @param comment the words with it, may be empty
	 * @return the request's {@code flag}
	 */
	public String requestsFriendship(String comment) {
		return this.world.requests().friendship(this.id, comment).flag();
	}

	/**
	 * Asks to join a group that the bot administers.
	 * @param groupId the group
	 * @param comment the words with it, may be empty
	 * @return the request's {@code flag}
	 */
	public String requestsToJoin(long groupId, String comment) {
		return this.world.requests().toJoin(groupId, this.id, comment).flag();
	}

	/**
	 * Invites the bot to a group.
	 * @param groupId a group that the bot is not in; an unknown one is this user's own
	 * @return the request's {@code flag}
	 */
	public String invitesBotTo(long groupId) {
		return this.world.requests().invitation(groupId, this.id, "").flag();
	}

}
