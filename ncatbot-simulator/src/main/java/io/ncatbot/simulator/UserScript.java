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

	/**
	 * Asks to be the bot's friend, and QQ finds it doubtful (可疑好友申请): there is no event,
	 * {@code get_doubt_friends_add_request} lists it.
	 * @param comment the words with it, may be empty
	 * @return the {@code flag} for {@code set_doubt_friends_add_request}
	 */
	public String requestsFriendshipDoubtfully(String comment) {
		return this.world.requests().doubtfulFriendship(this.id, comment).flag();
	}

	/**
	 * Asks to join a group that the bot administers, and QQ finds it doubtful (被过滤的加群申请):
	 * there is no event, {@code get_group_ignore_add_request} lists it.
	 * @param groupId the group
	 * @param comment the words with it, may be empty
	 * @return the request's {@code flag}
	 */
	public String requestsToJoinDoubtfully(long groupId, String comment) {
		return this.world.requests().toJoin(groupId, this.id, comment, true).flag();
	}

	/** Becomes a friend of the bot, as when they grant what its owner asked for. */
	public void becomesFriend() {
		this.world.contacts().befriend(this.id);
	}

	/**
	 * Likes the bot's profile (点赞), as strangers can too.
	 * @param times how often
	 */
	public void likesBot(int times) {
		this.world.likes().receive(this.id, times);
	}

}
