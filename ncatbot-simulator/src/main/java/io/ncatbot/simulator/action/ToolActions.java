package io.ncatbot.simulator.action;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.file.ImageSize;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.MediaSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * QQ's tools: reading pictures, translating, judging addresses, pressing buttons, and raw
 * packets. What they would need a server for is made up from what the call says.
 */
final class ToolActions {

	private static final Map<String, String> WORDS = Map.of("hello", "你好", "world", "世界", "cat", "猫", "dog", "狗",
			"good", "好", "morning", "早上", "thanks", "谢谢", "yes", "是", "no", "不", "bot", "机器人");

	private final FileStore files;

	private final Places places;

	ToolActions(FileStore files, Places places) {
		this.files = files;
		this.places = places;
	}

	void register(Map<String, ActionHandler> handlers) {
		for (String name : new String[] { "ocr_image", ".ocr_image" }) {
			handlers.put(name, (call) -> ActionResult.of(read(call.text("image"))));
		}
		handlers.put("translate_en2zh", (call) -> ActionResult.of(translate(call.param("words"))));
		// NapCat asks nobody: everything is safe to it.
		handlers.put("check_url_safely", (call) -> ActionResult.of(Json.object().put("level", 1)));
		handlers.put("click_inline_keyboard_button", (call) -> {
			this.places.group(call);
			return ActionResult
				.of(QqAnswers.ok().put("status", 0).put("promptText", "").put("promptType", 0).put("promptIcon", 0));
		});
		handlers.put("nc_get_packet_status", (call) -> ActionResult.nothing());
		// The echo stands for a server that understands every packet.
		handlers.put("send_packet",
				(call) -> ActionResult.of(Json.text(call.text("rsp").equals("false") ? "" : call.text("data"))));
	}

	/** One line across the picture that says the file's name. */
	private ArrayNode read(String image) {
		MediaSource source = MediaSource.of(image, this.files);
		String text = source.name().replaceFirst("\\.\\w+$", "");
		ImageSize size = size(source);
		String right = Integer.toString(size.width());
		String bottom = Integer.toString(size.height());
		ArrayNode lines = Json.array();
		ObjectNode line = lines.addObject().put("text", text).put("score", "100");
		line.set("pt1", point("0", "0"));
		line.set("pt2", point(right, "0"));
		line.set("pt3", point(right, bottom));
		line.set("pt4", point("0", bottom));
		ArrayNode letters = line.putArray("charBox");
		text.codePoints()
			.forEach((letter) -> letters.addObject()
				.put("charText", Character.toString(letter))
				.set("charBox", point("0", "0")));
		return lines;
	}

	private ImageSize size(MediaSource source) {
		StoredFile file = this.files.find(source.key());
		try {
			return (file != null) ? ImageSize.of(file.content()) : ImageSize.UNKNOWN;
		}
		catch (IOException ex) {
			// A picture of the web is not fetched.
			return ImageSize.UNKNOWN;
		}
	}

	private static ObjectNode point(String x, String y) {
		return Json.object().put("x", x).put("y", y);
	}

	private static ObjectNode translate(JsonNode words) {
		ObjectNode data = Json.object();
		ArrayNode translated = data.putArray("words");
		words.forEach((word) -> translated
			.add(WORDS.getOrDefault(word.asString("").toLowerCase(Locale.ROOT), word.asString(""))));
		return data;
	}

}
