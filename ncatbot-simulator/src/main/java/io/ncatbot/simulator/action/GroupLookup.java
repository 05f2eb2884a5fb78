package io.ncatbot.simulator.action;

import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.Member;
import io.ncatbot.simulator.world.World;

/**
 * Finds the group and the member that a call speaks of.
 */
final class GroupLookup {

	private final World world;

	GroupLookup(World world) {
		this.world = world;
	}

	/** The group named by {@code group_id}, in which the bot is. */
	Group own(ActionCall call) {
		Group group = this.world.group(call.id("group_id"));
		if (group == null || group.member(bot()) == null) {
			throw unknown(call);
		}
		return group;
	}

	/** The group named by {@code group_id}, the bot in it or not. */
	Group any(ActionCall call) {
		Group group = this.world.group(call.id("group_id"));
		if (group == null) {
			throw unknown(call);
		}
		return group;
	}

	/** The member named by {@code user_id}. */
	Member member(Group group, ActionCall call) {
		return member(group, call.id("user_id"), call.text("user_id"));
	}

	Member member(Group group, long userId) {
		return member(group, userId, Long.toString(userId));
	}

	private static Member member(Group group, long userId, String given) {
		Member member = group.member(userId);
		if (member == null) {
			throw new SendFailedException("群(" + group.id() + ")成员" + given + "不存在");
		}
		return member;
	}

	long bot() {
		return this.world.bot().id();
	}

	private static SendFailedException unknown(ActionCall call) {
		return new SendFailedException("群" + call.text("group_id") + "不存在");
	}

	/** Something that the bot does in a group, and that returns nothing. */
	ActionHandler deed(Deed deed) {
		return (call) -> {
			deed.carryOut(call, own(call), bot());
			return ActionResult.nothing();
		};
	}

	/**
	 * Something that the bot does in a group.
	 */
	@FunctionalInterface
	interface Deed {

		void carryOut(ActionCall call, Group group, long bot);

	}

}
