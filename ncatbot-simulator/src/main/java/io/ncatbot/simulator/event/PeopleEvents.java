package io.ncatbot.simulator.event;

import io.ncatbot.simulator.world.Request;
import io.ncatbot.simulator.world.WorldEvent;
import tools.jackson.databind.node.ObjectNode;

/**
 * What NapCat tells of friends, of those who want to be one, and of the account.
 */
final class PeopleEvents {

	private final EventHead head;

	PeopleEvents(EventHead head) {
		this.head = head;
	}

	void register(EventLines lines) {
		lines.add(WorldEvent.FriendAdded.class,
				(event) -> this.head.notice("friend_add").put("user_id", event.userId()));
		lines.add(WorldEvent.RequestMade.class, (event) -> request(event.request()));
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
