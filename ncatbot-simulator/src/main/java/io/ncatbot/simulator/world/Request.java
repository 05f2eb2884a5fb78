package io.ncatbot.simulator.world;

import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for something that the bot can grant.
 *
 * @param flag what names the request when it is answered
 * @param kind what is asked for
 * @param userId who asks; for an invitation the inviter
 * @param groupId the group, or null for a friendship
 * @param comment the words that came with it, may be empty
 * @param time Unix seconds
 * @param state whether it was answered
 * @param reason the words of the refusal, or null
 * @param filtered whether QQ found it doubtful: then NapCat tells nobody, and it stands
 * in lists of its own
 */
public record Request(String flag, Kind kind, long userId, @Nullable Long groupId, String comment, long time,
		State state, @Nullable String reason, boolean filtered) {

	Request decided(State newState, @Nullable String newReason) {
		return new Request(this.flag, this.kind, this.userId, this.groupId, this.comment, this.time, newState,
				newReason, this.filtered);
	}

	/**
	 * What is asked for.
	 */
	public enum Kind {

		/** To become a friend of the bot. */
		FRIEND,

		/** To join a group that the bot administers. */
		GROUP_ADD,

		/** That the bot joins a group. */
		GROUP_INVITE

	}

	/**
	 * What became of it.
	 */
	public enum State {

		/** Nobody answered yet. */
		PENDING,

		/** Granted. */
		APPROVED,

		/** Refused. */
		REFUSED

	}

}
