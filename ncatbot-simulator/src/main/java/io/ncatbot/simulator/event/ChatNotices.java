package io.ncatbot.simulator.event;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.WorldEvent;
import tools.jackson.databind.node.ObjectNode;

/**
 * What NapCat tells of chats besides their messages.
 */
final class ChatNotices {

	private final EventHead head;

	ChatNotices(EventHead head) {
		this.head = head;
	}

	void register(EventLines lines) {
		lines.add(WorldEvent.MessageRecalled.class, this::recalled);
		lines.add(WorldEvent.Poked.class, this::poked);
	}

	private ObjectNode recalled(WorldEvent.MessageRecalled event) {
		long author = event.message().sender().userId();
		if (event.message().chat().isGroup()) {
			return this.head.notice("group_recall", event.message().chat().id(), author)
				.put("operator_id", event.operatorId())
				.put("message_id", event.message().id());
		}
		return this.head.notice("friend_recall").put("user_id", author).put("message_id", event.message().id());
	}

	private ObjectNode poked(WorldEvent.Poked event) {
		ObjectNode json = this.head.notify("poke");
		if (event.chat().isGroup()) {
			json.put("group_id", event.chat().id()).put("user_id", event.userId()).put("target_id", event.targetId());
		}
		else {
			json.put("user_id", event.chat().id()).put("sender_id", event.userId()).put("target_id", event.targetId());
		}
		json.putArray("raw_info")
			.add(Json.object().put("col", "1").put("nm", "").put("type", "qq").put("uid", "u_" + event.userId()))
			.add(Json.object().put("txt", "戳了戳").put("type", "nor"))
			.add(Json.object()
				.put("col", "1")
				.put("nm", "")
				.put("tp", "0")
				.put("type", "qq")
				.put("uid", "u_" + event.targetId()));
		return json;
	}

}
