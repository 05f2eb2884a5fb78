package io.ncatbot.simulator.event;

import io.ncatbot.simulator.world.Request;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldEvent;
import tools.jackson.databind.node.ObjectNode;

/**
 * What NapCat tells of friends, of those who want to be one, and of the account.
 */
final class PeopleEvents {

	private final World world;

	private final EventHead head;

	PeopleEvents(World world, EventHead head) {
		this.world = world;
		this.head = head;
	}

	void register(EventLines lines) {
		lines.add(WorldEvent.FriendAdded.class,
				(event) -> this.head.notice("friend_add").put("user_id", event.userId()));
		lines.add(WorldEvent.ProfileLiked.class,
				(event) -> this.head.notify("profile_like")
					.put("operator_id", event.userId())
					.put("operator_nick", event.nickname())
					.put("times", event.times()));
		lines.add(WorldEvent.KickedOff.class,
				(event) -> this.head.notice("bot_offline")
					.put("user_id", this.world.bot().id())
					.put("tag", event.title())
					.put("message", event.text()));
		lines.add(WorldEvent.RequestMade.class,
				(event) -> event.request().filtered() ? null : request(event.request()));
		lines.silent(WorldEvent.RequestDecided.class);
		lines.silent(WorldEvent.RosterChanged.class);
	}

	private ObjectNode request(Request request) {
		boolean friend = request.groupId() == null;
		ObjectNode json = this.head.event("request").put("request_type", friend ? "friend" : "group");
		if (request.groupId() != null) {
			json.put("sub_type", (request.kind() == Request.Kind.GROUP_ADD) ? "add" : "invite")
				.put("group_id", request.groupId());
		}
		return json.put("user_id", request.userId()).put("comment", request.comment()).put("flag", request.flag());
	}

}
