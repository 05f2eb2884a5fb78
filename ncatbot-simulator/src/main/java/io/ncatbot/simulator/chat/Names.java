package io.ncatbot.simulator.chat;

import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.Member;
import io.ncatbot.simulator.world.User;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * What people are called.
 */
final class Names {

	private final World world;

	Names(World world) {
		this.world = world;
	}

	/** The name that others see in a chat; the number of whoever is unknown. */
	String in(@Nullable Chat chat, long userId) {
		Group group = (chat != null && chat.isGroup()) ? this.world.group(chat.id()) : null;
		Member member = (group != null) ? group.member(userId) : null;
		User user = this.world.user(userId);
		return (member != null) ? member.displayName() : (user != null) ? user.nickname() : Long.toString(userId);
	}

}
