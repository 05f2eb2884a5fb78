package io.ncatbot.simulator.event;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * How events begin.
 */
final class EventHead {

	private final World world;

	EventHead(World world) {
		this.world = world;
	}

	ObjectNode event(String postType) {
		return Json.object()
			.put("time", System.currentTimeMillis() / 1000)
			.put("self_id", this.world.bot().id())
			.put("post_type", postType);
	}

	ObjectNode notice(String noticeType) {
		return event("notice").put("notice_type", noticeType);
	}

	ObjectNode notice(String noticeType, long groupId, long userId) {
		return notice(noticeType).put("group_id", groupId).put("user_id", userId);
	}

	ObjectNode notify(String subType) {
		return notice("notify").put("sub_type", subType);
	}

}
