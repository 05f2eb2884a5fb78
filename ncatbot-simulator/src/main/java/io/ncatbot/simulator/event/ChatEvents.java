package io.ncatbot.simulator.event;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.WorldEvent;
import tools.jackson.databind.node.ObjectNode;

/**
 * What NapCat tells of chats besides their messages.
 */
final class ChatEvents {

	private final EventHead head;

	ChatEvents(EventHead head) {
		this.head = head;
	}

	void register(EventLines lines) {
		lines.add(WorldEvent.MessageRecalled.class, this::recalled);
		lines.add(WorldEvent.Poked.class, this::poked);
		lines.add(WorldEvent.TipShown.class, this::tipShown);
		lines.add(WorldEvent.Typing.class, this::typing);
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

	private ObjectNode tipShown(WorldEvent.TipShown event) {
		ChatMessage tip = event.tip();
		ObjectNode json = this.head.notify("gray_tip")
			.put("group_id", tip.chat().id())
			.put("user_id", tip.sender().userId())
			.put("message_id", tip.id())
			.put("busi_id", event.busiId())
			.put("content", event.content());
		ObjectNode raw = json.putObject("raw_info")
			.put("msgSeq", Long.toString(tip.seq()))
			.put("msgTime", Long.toString(tip.time()))
			.put("msgId", Long.toString(7_000_000_000_000_000_000L + tip.id()));
		raw.putObject("json").put("busiId", event.busiId()).put("jsonStr", event.content());
		return json;
	}

	private ObjectNode typing(WorldEvent.Typing event) {
		return this.head.notify("input_status")
			.put("user_id", event.userId())
			.put("group_id", 0)
			.put("event_type", event.writing() ? 1 : 2)
			.put("status_text", event.writing() ? "对方正在输入..." : "");
	}

}
