package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.World;

/**
 * Poking (戳一戳): three names, one action.
 */
final class PokeActions {

	private final World world;

	private final GroupLookup groups;

	PokeActions(World world, GroupLookup groups) {
		this.world = world;
		this.groups = groups;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("send_poke", this::poke);
		handlers.put("group_poke", this::poke);
		handlers.put("friend_poke", this::poke);
	}

	private ActionResult poke(ActionCall call) {
		Chat chat = call.has("group_id") ? Chat.group(this.groups.own(call).id())
				: Chat.privateWith(call.id("user_id"));
		this.world.conversations()
			.poke(chat, this.groups.bot(), call.has("target_id") ? call.id("target_id") : call.id("user_id"));
		return ActionResult.nothing();
	}

}
