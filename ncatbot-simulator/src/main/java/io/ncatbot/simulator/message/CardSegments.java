package io.ncatbot.simulator.message;

import java.util.Set;

import io.ncatbot.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Segments that arrive as a JSON card.
 */
final class CardSegments {

	private static final Set<String> PLATFORMS = Set.of("qq", "163", "kugou", "kuwo", "migu");

	private CardSegments() {
	}

	/** A music card; a platform that nobody signs for is dropped. */
	static @Nullable ObjectNode music(ObjectNode data) {
		String type = SegmentRules.text(data.path("type"));
		boolean byId = data.has("id");
		if (!PLATFORMS.contains(type) && (byId || !type.equals("custom"))) {
			return null;
		}
		if (!byId && (blank(data, "url") || blank(data, "image"))) {
			throw new SendFailedException("自定义音卡缺少参数url或image");
		}
		ObjectNode music = Json.object()
			.put("title", byId ? type + " " + SegmentRules.text(data.path("id")) : text(data, "title"))
			.put("desc", text(data, "content"))
			.put("preview", text(data, "image"))
			.put("jumpUrl", text(data, "url"))
			.put("musicUrl", text(data, "audio"));
		return card("com.tencent.structmsg", "music", "[分享]" + music.path("title").asString(), music);
	}

	static ObjectNode contact(ObjectNode data) {
		boolean group = text(data, "type").equals("group");
		ObjectNode contact = Json.object().put(group ? "groupCode" : "uin", text(data, "id"));
		return card(group ? "com.tencent.troopsharecard" : "com.tencent.contact.lua", "contact",
				group ? "推荐群聊" : "推荐好友", contact);
	}

	/** NapCat ignores the coordinates and sends the same text each time. */
	static ObjectNode location() {
		return card("com.tencent.map", "Location.Search", "[位置]测试", Json.object().put("name", "测试"));
	}

	private static ObjectNode card(String app, String view, String prompt, ObjectNode meta) {
		ObjectNode card = Json.object().put("app", app).put("view", view).put("prompt", prompt).put("ver", "0.0.0.1");
		card.putObject("meta").set(view, meta);
		return Segments.of("json", Json.object().put("data", card.toString()));
	}

	private static boolean blank(ObjectNode data, String key) {
		return text(data, key).isBlank();
	}

	private static String text(ObjectNode data, String key) {
		return SegmentRules.text(data.path(key));
	}

}
