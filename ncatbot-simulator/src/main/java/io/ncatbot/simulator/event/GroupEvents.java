package io.ncatbot.simulator.event;

import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldEvent;
import tools.jackson.databind.node.ObjectNode;

/**
 * What NapCat tells of groups and their members.
 */
final class GroupEvents {

	private final World world;

	private final EventHead head;

	GroupEvents(World world, EventHead head) {
		this.world = world;
		this.head = head;
	}

	void register(EventLines lines) {
		lines.add(WorldEvent.MemberJoined.class, this::joined);
		lines.add(WorldEvent.MemberLeft.class, this::left);
		lines.add(WorldEvent.AdminChanged.class,
				(event) -> this.head.notice("group_admin", event.groupId(), event.userId())
					.put("sub_type", event.set() ? "set" : "unset"));
		lines.add(WorldEvent.GroupDismissed.class,
				(event) -> decrease(event.groupId(), this.world.bot().id(), event.operatorId(), "disband"));
		lines.add(WorldEvent.Banned.class, this::banned);
		lines.add(WorldEvent.GroupRenamed.class,
				(event) -> notify("group_name", event.groupId(), event.operatorId()).put("name_new", event.name()));
		lines.add(WorldEvent.TitleGiven.class,
				(event) -> notify("title", event.groupId(), event.userId()).put("title", event.title()));
		lines.add(WorldEvent.CardChanged.class,
				(event) -> this.head.notice("group_card", event.groupId(), event.userId())
					.put("card_new", event.after())
					.put("card_old", event.before()));
	}

	private ObjectNode joined(WorldEvent.MemberJoined event) {
		return this.head.notice("group_increase", event.groupId(), event.userId())
			.put("operator_id", event.operatorId())
			.put("sub_type", event.invited() ? "invite" : "approve");
	}

	private ObjectNode left(WorldEvent.MemberLeft event) {
		boolean me = event.userId() == this.world.bot().id();
		String kind = (event.operatorId() == 0) ? "leave" : me ? "kick_me" : "kick";
		return decrease(event.groupId(), event.userId(), event.operatorId(), kind);
	}

	private ObjectNode decrease(long groupId, long userId, long operatorId, String kind) {
		return this.head.notice("group_decrease", groupId, userId).put("operator_id", operatorId).put("sub_type", kind);
	}

	private ObjectNode notify(String subType, long groupId, long userId) {
		return this.head.notify(subType).put("group_id", groupId).put("user_id", userId);
	}

	private ObjectNode banned(WorldEvent.Banned event) {
		return this.head.notice("group_ban", event.groupId(), event.userId())
			.put("operator_id", event.operatorId())
			.put("duration", event.seconds())
			.put("sub_type", (event.seconds() != 0) ? "ban" : "lift_ban");
	}

}
