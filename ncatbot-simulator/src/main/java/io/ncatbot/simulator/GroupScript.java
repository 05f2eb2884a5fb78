package io.ncatbot.simulator;

import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.Role;
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

	/**
	 * Somebody in this group, who is added to it without a notice when they are not in
	 * it.
	 * @param userId the QQ number
	 * @param nickname the name of whoever is added
	 * @return what they can do here
	 */
	public MemberScript member(long userId, String nickname) {
		this.world.standingStill(() -> {
			Group group = this.world.group(this.id);
			return (group != null && group.member(userId) != null) ? this.world
					: this.world.addMember(this.id, userId, nickname, Role.MEMBER);
		});
		return member(userId);
	}

}
