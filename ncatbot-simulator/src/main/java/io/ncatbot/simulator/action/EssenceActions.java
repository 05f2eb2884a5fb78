package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.event.MessageJson;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.MessagePostFormat;
import io.ncatbot.simulator.message.Segments;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.Essence;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Marked messages (精华消息).
 */
final class EssenceActions {

	private static final int NOT_ALLOWED = 11001;

	private static final int NOT_MARKED = 11002;

	private final World world;

	private final MessageJson json;

	private final Places places;

	EssenceActions(World world, MessageJson json, Places places) {
		this.world = world;
		this.json = json;
		this.places = places;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("set_essence_msg", (call) -> ActionResult.of(set(call)));
		handlers.put("delete_essence_msg", (call) -> ActionResult.of(delete(call)));
		handlers.put("get_essence_msg_list", (call) -> ActionResult.of(list(call)));
	}

	private ObjectNode set(ActionCall call) {
		ChatMessage message = this.world.message(call.id("message_id"));
		if (message == null) {
			throw new SendFailedException("msg not found");
		}
		try {
			this.world.marks().essences().add(this.world.bot().id(), message.id());
			return answer(0, "", message);
		}
		catch (WorldException ex) {
			return answer(NOT_ALLOWED, String.valueOf(ex.getMessage()), message);
		}
	}

	private ObjectNode delete(ActionCall call) {
		ChatMessage message = call.has("msg_seq") && call.has("msg_random") && call.has("group_id") ? numbered(call)
				: marked(call);
		try {
			boolean removed = this.world.marks().essences().remove(this.world.bot().id(), message.id());
			return answer(removed ? 0 : NOT_MARKED, removed ? "" : "不是精华消息", message);
		}
		catch (WorldException ex) {
			return answer(NOT_ALLOWED, String.valueOf(ex.getMessage()), message);
		}
	}

	private ChatMessage marked(ActionCall call) {
		Essence essence = this.world.marks().essences().find(call.id("message_id"));
		ChatMessage message = (essence != null) ? essence.message() : this.world.message(call.id("message_id"));
		if (message == null) {
			throw new SendFailedException("msg not found");
		}
		return message;
	}

	private ChatMessage numbered(ActionCall call) {
		return this.world.marks()
			.essences()
			.of(this.places.group(call).id())
			.stream()
			.map(Essence::message)
			.filter((message) -> message.seq() == call.id("msg_seq") && message.random() == call.id("msg_random"))
			.findFirst()
			.orElseThrow(() -> new SendFailedException("msg not found"));
	}

	/** QQ's own answer; NapCat passes on what it is. */
	private static ObjectNode answer(int code, String wording, ChatMessage message) {
		ObjectNode answer = Json.object()
			.put("wording", wording)
			.put("digestUin", "0")
			.put("digestTime", 0)
			.put("errorCode", code);
		answer.putObject("msg")
			.put("groupCode", Long.toString(message.chat().id()))
			.put("msgSeq", message.seq())
			.put("msgRandom", message.random());
		return answer;
	}

	private ArrayNode list(ActionCall call) {
		ArrayNode list = Json.array();
		for (Essence essence : this.world.marks().essences().of(this.places.group(call).id())) {
			ChatMessage message = essence.message();
			boolean known = this.world.message(message.id()) != null;
			ObjectNode entry = list.addObject()
				.put("msg_seq", message.seq())
				.put("msg_random", message.random())
				.put("sender_id", message.sender().userId())
				.put("sender_nick", message.sender().nickname())
				.put("operator_id", essence.operatorId())
				.put("operator_nick", essence.operatorName())
				.put("message_id", known ? message.id() : this.world.conversations().newMessageId())
				.put("operator_time", essence.time());
			entry.set("content", known ? content(message, call.format()) : survivors(message.segments()));
		}
		return list;
	}

	private JsonNode content(ChatMessage message, MessagePostFormat format) {
		JsonNode content = this.json.result(message, format, false).path("message");
		return content.isArray() ? content : Segments.list(Segments.text(content.asString("")));
	}

	/** What QQ's own list still holds of a message that is gone. */
	private static ArrayNode survivors(ArrayNode segments) {
		ArrayNode survivors = Json.array();
		for (JsonNode segment : segments) {
			String type = segment.path("type").asString("");
			if (type.equals("text")) {
				survivors.add(segment);
			}
			else if (type.equals("image")) {
				survivors.add(Segments.of("image",
						Json.object().put("file", "").put("url", segment.path("data").path("url").asString(""))));
			}
		}
		return survivors;
	}

}
