package io.ncatbot.simulator.action;

import java.util.List;
import java.util.Map;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.Segments;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.message.Voices;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Voices: QQ's characters that read a text, and the text of a voice.
 */
final class VoiceActions {

	private static final Map<String, List<Character>> CHARACTERS = Map.of("推荐",
			List.of(new Character("lucy-voice-suxinjiejie", "酥心御姐"), new Character("lucy-voice-houge", "猴哥"),
					new Character("lucy-voice-laibixiaoxin", "小新")),
			"古风", List.of(new Character("lucy-voice-guangxi", "妙语先生")));

	private final World world;

	private final FileStore files;

	private final Places places;

	VoiceActions(World world, FileStore files, Places places) {
		this.world = world;
		this.files = files;
		this.places = places;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("get_ai_characters", (call) -> {
			this.places.group(call);
			return ActionResult.of(characters());
		});
		handlers.put("get_ai_record", (call) -> {
			this.places.group(call);
			return ActionResult.of(Json.text(this.files.url(spoken(call).key())));
		});
		handlers.put("send_group_ai_record", (call) -> ActionResult.of(send(call)));
		handlers.put("fetch_ptt_text", (call) -> ActionResult.of(Json.object().put("text", text(call))));
	}

	private static ArrayNode characters() {
		ArrayNode types = Json.array();
		CHARACTERS.forEach((type, characters) -> {
			ArrayNode list = types.addObject().put("type", type).putArray("characters");
			characters.forEach((character) -> list.addObject()
				.put("character_id", character.id())
				.put("character_name", character.name())
				.put("preview_url", "https://res.qpt.qq.com/qpilot/tts_sample/" + character.id() + ".wav"));
		});
		return types;
	}

	private StoredFile spoken(ActionCall call) {
		String id = call.text("character");
		boolean known = CHARACTERS.values().stream().flatMap(List::stream).anyMatch((one) -> one.id().equals(id));
		if (!known) {
			throw new SendFailedException("character " + id + " not found");
		}
		return Voices.speak(call.text("text"), this.files);
	}

	/** The message is no part of the result. */
	private ObjectNode send(ActionCall call) {
		long groupId = this.places.group(call).id();
		ObjectNode segment = Voices.segment(spoken(call), this.files);
		this.world.say(this.world.bot().id(), Chat.group(groupId), Segments.list(segment));
		return Json.object().put("message_id", 0);
	}

	private String text(ActionCall call) {
		ChatMessage message = this.world.message(call.id("message_id"));
		if (message == null) {
			throw new SendFailedException("msg not found");
		}
		for (JsonNode segment : message.segments()) {
			if (segment.path("type").asString("").equals("record")) {
				return Voices.understand(this.files.find(segment.path("data").path("file").asString("")));
			}
		}
		throw new SendFailedException("消息中没有语音");
	}

	/**
	 * Somebody who reads a text.
	 */
	private record Character(String id, String name) {
	}

}
