package io.ncatbot.simulator.message;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.json.JsNumbers;
import io.ncatbot.simulator.world.Forward;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The table of segment types: one line a type that NapCat knows. A type that is not here
 * makes the whole send fail.
 */
final class SegmentRules {

	private static final int LAST_FACE = 500;

	private static final Map<String, SegmentRule> RULES = rules();

	private SegmentRules() {
	}

	private static Map<String, SegmentRule> rules() {
		Map<String, SegmentRule> rules = new TreeMap<>();
		rules.put("text", (data, context) -> text(data));
		rules.put("at", SegmentRules::at);
		rules.put("reply", SegmentRules::reply);
		rules.put("face", (data, context) -> face(data));
		rules.put("mface", (data, context) -> marketFace(data));
		rules.put("image", SegmentRules::image);
		rules.put("record", SegmentRules::voice);
		rules.put("video", SegmentRules::video);
		rules.put("file", SegmentRules::file);
		rules.put("dice", (data, context) -> lot("dice", 6));
		rules.put("rps", (data, context) -> lot("rps", 3));
		rules.put("json", (data, context) -> json(data));
		rules.put("markdown", (data, context) -> of("markdown", "content", text(data.path("content"))));
		rules.put("forward", SegmentRules::forward);
		rules.put("music", (data, context) -> CardSegments.music(data));
		rules.put("contact", (data, context) -> CardSegments.contact(data));
		rules.put("location", (data, context) -> CardSegments.location());
		for (String dropped : new String[] { "poke", "onlinefile", "flashtransfer", "xml", "miniapp" }) {
			rules.put(dropped, (data, context) -> null);
		}
		return rules;
	}

	static SegmentRule of(String type) {
		SegmentRule rule = RULES.get(type);
		if (rule == null) {
			throw new SendFailedException("未知的消息类型：" + type);
		}
		return rule;
	}

	private static ObjectNode text(ObjectNode data) {
		if (!data.path("text").isString()) {
			throw new SendFailedException("text 消息段的 text 必须是字符串");
		}
		return Segments.text(data.path("text").stringValue());
	}

	private static @Nullable ObjectNode at(ObjectNode data, SendContext context) {
		String qq = text(data.path("qq"));
		if (!context.chat().isGroup() || qq.isEmpty()) {
			return null;
		}
		if (!qq.equals("all") && context.world().user(number(qq)) == null) {
			throw new SendFailedException("Get Uid Error");
		}
		return of("at", "qq", qq);
	}

	private static @Nullable ObjectNode reply(ObjectNode data, SendContext context) {
		if (data.path("seq").isNumber()) {
			long seq = data.path("seq").longValue();
			return context.world()
				.history(context.chat())
				.stream()
				.filter((message) -> message.seq() == seq)
				.findFirst()
				.map((message) -> Segments.reply(message.id()))
				.orElse(null);
		}
		long id = number(text(data.path("id")));
		return (context.world().message(id) != null) ? Segments.reply(id) : null;
	}

	private static @Nullable ObjectNode face(ObjectNode data) {
		long id = number(text(data.path("id")));
		return (id < 0 || id > LAST_FACE) ? null : face(id, data);
	}

	static ObjectNode face(long id, ObjectNode given) {
		ObjectNode data = Json.object().put("id", Long.toString(id));
		data.putObject("raw").put("faceIndex", id).put("faceType", 1);
		if (given.hasNonNull("resultId")) {
			data.put("resultId", text(given.path("resultId")));
		}
		if (given.path("chainCount").isNumber()) {
			data.set("chainCount", given.path("chainCount"));
		}
		return Segments.of("face", data);
	}

	private static ObjectNode marketFace(ObjectNode data) {
		String emojiId = text(data.path("emoji_id"));
		ObjectNode image = Json.object()
			.put("summary", text(data.path("summary")))
			.put("file", emojiId + ".gif")
			.put("url", "https://gxh.vip.qq.com/club/item/parcel/item/" + emojiId + "/raw300.gif")
			.put("key", text(data.path("key")))
			.put("emoji_id", emojiId)
			.put("emoji_package_id", number(text(data.path("emoji_package_id"))));
		return Segments.of("image", image);
	}

	private static ObjectNode image(ObjectNode data, SendContext context) {
		MediaSource source = MediaSource.of(data, context.files());
		long subType = number(text(data.path("sub_type")));
		return Segments.of("image",
				Json.object()
					.put("summary", text(data.path("summary")))
					.put("file", source.key())
					.put("sub_type", Math.max(subType, 0))
					.put("url", source.url())
					.put("file_size", Long.toString(source.size())));
	}

	private static ObjectNode voice(ObjectNode data, SendContext context) {
		MediaSource source = MediaSource.of(data, context.files());
		return Segments.of("record",
				Json.object()
					.put("file", source.key())
					.put("path", "/app/.config/QQ/NapCat/temp/" + source.key())
					.put("url", source.url())
					.put("file_size", Long.toString(source.size())));
	}

	private static ObjectNode video(ObjectNode data, SendContext context) {
		MediaSource source = MediaSource.of(data, context.files());
		return Segments.of("video",
				Json.object()
					.put("file", nameOr(data, source))
					.put("url", source.url())
					.put("file_size", Long.toString(source.size())));
	}

	private static ObjectNode file(ObjectNode data, SendContext context) {
		MediaSource source = MediaSource.of(data, context.files());
		return FileSegments.of(source, nameOr(data, source));
	}

	private static String nameOr(ObjectNode data, MediaSource source) {
		String name = text(data.path("name"));
		return name.isBlank() ? source.name() : name;
	}

	/** Chance decides; a result that the bot asks for is ignored. */
	static ObjectNode lot(String type, int faces) {
		return of(type, "result", Integer.toString(ThreadLocalRandom.current().nextInt(faces) + 1));
	}

	private static ObjectNode json(ObjectNode data) {
		JsonNode content = data.path("data");
		return of("json", "data", content.isContainer() ? content.toString() : text(content));
	}

	private static @Nullable ObjectNode forward(ObjectNode data, SendContext context) {
		Forward forward = context.world().forwards().find(text(data.path("id")));
		return (forward != null) ? of("forward", "id", forward.id()) : null;
	}

	private static ObjectNode of(String type, String key, String value) {
		return Segments.of(type, Json.object().put(key, value));
	}

	static String text(JsonNode node) {
		return node.isNumber() ? JsNumbers.text(node) : node.asString("");
	}

	/** A whole number, or -1. */
	static long number(String text) {
		return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
	}

}
