package io.ncatbot.simulator.chat;

import java.util.Map;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.FlashSet;
import io.ncatbot.simulator.world.Forward;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Segments with what the page needs to show them: names, quoted words, the inside of
 * forwards.
 */
final class SegmentJson {

	private static final int PREVIEW = 60;

	private static final int MAX_DEPTH = 4;

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("image", "[图片]"),
			Map.entry("record", "[语音]"), Map.entry("video", "[视频]"), Map.entry("file", "[文件]"),
			Map.entry("face", "[表情]"), Map.entry("json", "[卡片]"), Map.entry("forward", "[聊天记录]"),
			Map.entry("dice", "[骰子]"), Map.entry("rps", "[猜拳]"), Map.entry("onlinefile", "[在线文件]"),
			Map.entry("flashtransfer", "[闪传]"));

	private final World world;

	private final Names names;

	SegmentJson(World world, Names names) {
		this.world = world;
		this.names = names;
	}

	ArrayNode all(JsonNode segments, Chat chat) {
		return all(segments, chat, 0);
	}

	private ArrayNode all(JsonNode segments, Chat chat, int depth) {
		ArrayNode shown = Json.array();
		for (JsonNode segment : segments) {
			shown.add(switch (segment.path("type").asString("")) {
				case "at" -> at(segment, chat);
				case "reply" -> reply(segment);
				case "forward" -> forward(segment, chat, depth);
				case "flashtransfer" -> flash(segment);
				default -> segment;
			});
		}
		return shown;
	}

	private ObjectNode at(JsonNode segment, Chat chat) {
		String qq = segment.path("data").path("qq").asString("");
		return with(segment, "name", qq.equals("all") ? "全体成员" : name(qq, chat));
	}

	private String name(String qq, Chat chat) {
		return qq.matches("\\d{1,18}") ? this.names.in(chat, Long.parseLong(qq)) : qq;
	}

	private JsonNode reply(JsonNode segment) {
		String id = segment.path("data").path("id").asString("");
		ChatMessage quoted = id.matches("\\d{1,10}") ? this.world.message(Long.parseLong(id)) : null;
		if (quoted == null) {
			return segment;
		}
		ObjectNode copy = segment.deepCopy().asObject();
		((ObjectNode) copy.path("data")).putObject("preview")
			.put("sender", quoted.sender().displayName())
			.put("text", preview(quoted));
		return copy;
	}

	private String preview(ChatMessage message) {
		String words = words(message.segments(), message.chat());
		return (words.length() > PREVIEW) ? words.substring(0, PREVIEW) + "…" : words;
	}

	/** All that a message says, in plain words, but for what it quotes. */
	String words(JsonNode segments, Chat chat) {
		StringBuilder words = new StringBuilder();
		for (JsonNode segment : segments) {
			String type = segment.path("type").asString("");
			JsonNode data = segment.path("data");
			words.append(switch (type) {
				case "text" -> data.path("text").asString("");
				case "at" -> "@" + at(segment, chat).path("data").path("name").asString("");
				case "reply" -> "";
				default -> WORDS.getOrDefault(type, "[" + type + "]");
			});
		}
		return words.toString();
	}

	private JsonNode forward(JsonNode segment, Chat chat, int depth) {
		Forward forward = this.world.forwards().find(segment.path("data").path("id").asString(""));
		if (forward == null || depth > MAX_DEPTH) {
			return segment;
		}
		ObjectNode copy = with(segment, "title", forward.title());
		ObjectNode data = (ObjectNode) copy.path("data");
		ArrayNode nodes = data.put("summary", forward.summary()).putArray("nodes");
		for (Forward.Node node : forward.nodes()) {
			ObjectNode json = nodes.addObject();
			json.set("sender", ChatJson.person(node.userId(), node.name()));
			json.put("time", node.time()).set("segments", all(node.segments(), chat, depth + 1));
		}
		return copy;
	}

	private JsonNode flash(JsonNode segment) {
		FlashSet set = this.world.files().flash().find(segment.path("data").path("fileSetId").asString(""));
		if (set == null) {
			return segment;
		}
		ObjectNode copy = with(segment, "name", set.name());
		((ObjectNode) copy.path("data")).put("size", set.size());
		return copy;
	}

	private static ObjectNode with(JsonNode segment, String key, String value) {
		ObjectNode copy = segment.deepCopy().asObject();
		((ObjectNode) copy.path("data")).put(key, value);
		return copy;
	}

}
