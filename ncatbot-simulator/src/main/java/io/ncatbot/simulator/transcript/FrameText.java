package io.ncatbot.simulator.transcript;

import java.util.Set;

import io.ncatbot.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A frame in one short line: its kind, then its JSON without what every frame has and
 * what is said elsewhere in it.
 *
 * @param arrow {@code →} to the bot, {@code ←} from it
 * @param kind the kind, or nothing
 * @param json what to show of it; null for what is no JSON
 * @param raw a frame that is no JSON
 */
record FrameText(String arrow, String kind, @Nullable JsonNode json, String raw) {

	private static final int MAX_VALUE = 60;

	private static final int MAX_LINE = 300;

	private static final Set<String> NOISE = Set.of("time", "self_id", "post_type", "message_type", "notice_type",
			"request_type", "meta_event_type", "sub_type", "font", "raw_message", "message_seq", "real_id", "real_seq",
			"message_format", "sender", "target_id", "group_name", "raw_info", "message_sent_type");

	static FrameText event(JsonNode event) {
		return new FrameText("→", kind(event), event, "");
	}

	static FrameText call(String action, JsonNode params) {
		return new FrameText("←", action, params, "");
	}

	static FrameText raw(String text) {
		try {
			return event(Json.parse(text));
		}
		catch (IllegalArgumentException ex) {
			return new FrameText("→", "", null, text);
		}
	}

	private static String kind(JsonNode event) {
		String family = event.path("post_type").asString("");
		String member = event.path(family.replace("_sent", "").replace("_event", "") + "_type").asString("");
		String type = member.isEmpty() ? event.path("meta_event_type").asString("") : member;
		String sub = event.path("sub_type").asString("");
		return family + (type.isEmpty() ? "" : "/" + type) + (sub.isEmpty() ? "" : "/" + sub);
	}

	String text() {
		String body = (this.json != null) ? shown().toString() : this.raw;
		String text = this.arrow + " " + (this.kind.isEmpty() ? body : this.kind + " " + body);
		return (text.length() > MAX_LINE) ? text.substring(0, MAX_LINE) + "…" : text;
	}

	private JsonNode shown() {
		JsonNode tree = (this.json != null) ? this.json : Json.object();
		if (this.arrow.equals("→") && tree instanceof ObjectNode object) {
			ObjectNode rest = Json.object();
			object.properties().forEach((property) -> {
				if (!NOISE.contains(property.getKey())) {
					rest.set(property.getKey(), shortened(property.getValue()));
				}
			});
			return rest;
		}
		return shortened(tree);
	}

	private static JsonNode shortened(JsonNode node) {
		if (node instanceof ObjectNode object) {
			ObjectNode copy = Json.object();
			object.properties().forEach((property) -> copy.set(property.getKey(), shortened(property.getValue())));
			return copy;
		}
		if (node instanceof ArrayNode array) {
			ArrayNode copy = Json.array();
			array.forEach((element) -> copy.add(shortened(element)));
			return copy;
		}
		if (node.isString() && node.stringValue().length() > MAX_VALUE) {
			String text = node.stringValue();
			return JsonNodeFactory.instance
				.stringNode("%s…(%d characters)".formatted(text.substring(0, MAX_VALUE / 2), text.length()));
		}
		return node;
	}

}
