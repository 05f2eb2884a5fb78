package io.ncatbot.simulator.action;

import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.World;

/**
 * Finds the chat that a call speaks of.
 */
final class Places {

	private final World world;

	private final GroupLookup groups;

	Places(World world) {
		this.world = world;
		this.groups = new GroupLookup(world);
	}

	/** The group named by {@code group_id}, in which the bot is. */
	Group group(ActionCall call) {
		return this.groups.own(call);
	}

	/** The person named by {@code user_id}. */
	long user(ActionCall call) {
		long userId = call.id("user_id");
		if (this.world.user(userId) == null) {
			throw new SendFailedException("无法获取用户信息");
		}
		return userId;
	}

	/** The group, or else the person. */
	Chat chat(ActionCall call) {
		if (call.has("group_id")) {
			return Chat.group(group(call).id());
		}
		if (call.has("user_id")) {
			return Chat.privateWith(user(call));
		}
		throw new SendFailedException("请指定正确的 group_id 或 user_id");
	}

}
