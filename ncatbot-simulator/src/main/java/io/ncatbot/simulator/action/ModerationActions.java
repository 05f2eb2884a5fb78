package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.JsonNode;

/**
 * What the bot does to the members of a group, itself among them.
 */
final class ModerationActions {

	private final GroupLookup groups;

	private final World world;

	ModerationActions(World world, GroupLookup groups) {
		this.world = world;
		this.groups = groups;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("set_group_kick", this.groups.deed((call, group, bot) -> this.world.moderation()
			.kick(group.id(), bot, this.groups.member(group, call).userId(), call.flag("reject_add_request"))));
		handlers.put("set_group_kick_members", this.groups.deed(this::kickAll));
		handlers.put("set_group_ban", this.groups.deed(this::ban));
		handlers.put("set_group_whole_ban", this.groups
			.deed((call, group, bot) -> this.world.moderation().banAll(group.id(), bot, call.unlessFalse("enable"))));
		handlers.put("set_group_admin", this.groups.deed((call, group, bot) -> this.world.moderation()
			.setAdmin(group.id(), bot, this.groups.member(group, call).userId(), call.flag("enable"))));
		handlers.put("set_group_card", this.groups.deed((call, group, bot) -> this.world.moderation()
			.setCard(group.id(), bot, this.groups.member(group, call).userId(), call.text("card"))));
		handlers.put("set_group_leave", this.groups.deed(this::leave));
	}

	/** Whom nobody knows is passed over; all the others go, or nobody. */
	private void kickAll(ActionCall call, Group group, long bot) {
		this.world.standingStill(() -> {
			var ids = call.param("user_id")
				.valueStream()
				.map(JsonNode::asString)
				.filter((id) -> id.matches("\\d{1,18}"))
				.map(Long::parseLong)
				.filter((id) -> group.member(id) != null)
				.distinct()
				.toList();
			Role own = this.groups.member(group, bot).role();
			for (long id : ids) {
				if (own == Role.MEMBER || !own.outranks(this.groups.member(group, id).role())) {
					throw new SendFailedException(
							"User " + bot + " has no right to kick user " + id + " in group " + group.id());
				}
			}
			ids.forEach((id) -> this.world.moderation().kick(group.id(), bot, id, call.flag("reject_add_request")));
			return ids;
		});
	}

	private void ban(ActionCall call, Group group, long bot) {
		String duration = call.text("duration");
		if (!duration.matches("\\d{1,9}(\\.\\d*)?")) {
			throw new SendFailedException("禁言时长无效: " + duration);
		}
		this.world.moderation()
			.ban(group.id(), bot, this.groups.member(group, call).userId(), (long) Double.parseDouble(duration));
	}

	/** An owner can only end the group; for everybody else the wish to end it is idle. */
	private void leave(ActionCall call, Group group, long bot) {
		boolean owner = this.groups.member(group, bot).role() == Role.OWNER;
		if (owner && call.flag("is_dismiss")) {
			this.world.moderation().dismiss(group.id(), bot);
		}
		else {
			this.world.moderation().leave(group.id(), bot);
		}
	}

}
