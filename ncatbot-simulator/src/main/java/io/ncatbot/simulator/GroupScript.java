package io.ncatbot.simulator;

import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.world.World;

/**
 * A group that the bot is in.
 */
public final class GroupScript {

	private final World world;

	private final UserMessage messages;

	private final long id;

	GroupScript(World world, UserMessage messages, long id) {
		this.world = world;
		this.messages = messages;
		this.id = id;
	}

	/**
	 * Somebody in this group, or about to join it.
	 * @param userId the QQ number
	 * @return what they can do here
	 */
	public MemberScript member(long userId) {
		return new MemberScript(this.world, this.messages, this.id, userId);
	}

}
