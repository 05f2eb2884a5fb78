package io.ncatbot.simulator.world;

/**
 * A conversation that the bot takes part in.
 *
 * @param kind a group or a private chat
 * @param id the group's number, or the other person's QQ number
 */
public record Chat(Kind kind, long id) {

	/**
	 * The chat of a group.
	 * @param groupId the group's number
	 * @return the chat
	 */
	public static Chat group(long groupId) {
		return new Chat(Kind.GROUP, groupId);
	}

	/**
	 * The bot's private chat with somebody.
	 * @param userId the other person's QQ number
	 * @return the chat
	 */
	public static Chat privateWith(long userId) {
		return new Chat(Kind.PRIVATE, userId);
	}

	/**
	 * Whether this is a group.
	 * @return false for a private chat
	 */
	public boolean isGroup() {
		return this.kind == Kind.GROUP;
	}

	/**
	 * The two kinds of chats.
	 */
	public enum Kind {

		/** A group (群). */
		GROUP,

		/** A private chat, with a friend or in a temporary session. */
		PRIVATE

	}

}
