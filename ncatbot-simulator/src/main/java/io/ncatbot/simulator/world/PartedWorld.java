package io.ncatbot.simulator.world;

/**
 * A world as the sum of its parts, each of which knows one side of life. Guarded by the
 * world's own lock.
 */
abstract sealed class PartedWorld permits World {

	/** Others after the world began anew. */
	WorldParts parts;

	/**
	 * Who says what where: messages, recalls, pokes.
	 * @return the conversations
	 */
	public synchronized Conversations conversations() {
		return this.parts.conversations;
	}

	/**
	 * Who comes to the groups, who goes, who may speak there.
	 * @return the deeds of members
	 */
	public synchronized Moderation moderation() {
		return this.parts.moderation;
	}

	/**
	 * What was asked of the bot, and what became of it.
	 * @return the requests
	 */
	public synchronized Requests requests() {
		return this.parts.requests;
	}

	/**
	 * What groups are called, and how they are set up.
	 * @return the deeds of administrators
	 */
	public synchronized Administration administration() {
		return this.parts.administration;
	}

	/**
	 * The groups' boards.
	 * @return their notices
	 */
	public synchronized NoticeBoards noticeBoards() {
		return this.parts.noticeBoards;
	}

	/**
	 * What members do besides talking.
	 * @return sign-ins, what is to do, honours
	 */
	public synchronized Activities activities() {
		return this.parts.activities;
	}

	/**
	 * The bot's friendships.
	 * @return how friends are called and sorted, come and go
	 */
	public synchronized Contacts contacts() {
		return this.parts.contacts;
	}

	/**
	 * What people tell of themselves.
	 * @return the profiles
	 */
	public synchronized Profiles profiles() {
		return this.parts.profiles;
	}

	/**
	 * Likes of profiles.
	 * @return what the bot gave and got
	 */
	public synchronized Likes likes() {
		return this.parts.likes;
	}

	/**
	 * What the bot keeps for itself, and posts.
	 * @return faces, notes, posts
	 */
	public synchronized Keepsakes keepsakes() {
		return this.parts.keepsakes;
	}

	/**
	 * What is sent as one card.
	 * @return the merged forwards
	 */
	public synchronized Forwards forwards() {
		return this.parts.forwards;
	}

	/**
	 * What people share besides words.
	 * @return the files
	 */
	public synchronized SharedFiles files() {
		return this.parts.files;
	}

	/**
	 * What is noted on messages.
	 * @return the marks
	 */
	public synchronized Marks marks() {
		return this.parts.marks;
	}

}
