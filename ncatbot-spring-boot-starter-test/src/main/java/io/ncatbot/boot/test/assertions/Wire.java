package io.ncatbot.boot.test.assertions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import io.ncatbot.event.IncomingMessage;
import io.ncatbot.json.EventFrame;
import io.ncatbot.json.FrameDecoder;
import io.ncatbot.json.RequestWriter;
import io.ncatbot.message.Message;
import io.ncatbot.message.Segment;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Between what goes over the wire and what a test writes down.
 */
final class Wire {

	private static final JsonMapper MAPPER = new JsonMapper();

	private Wire() {
	}

	/** Segments, or a text with CQ codes, as the library reads them. */
	static Message message(JsonNode content) {
		ObjectNode event = MAPPER.createObjectNode().put("post_type", "message").put("message_type", "group");
		event.set("message", content);
		if (new FrameDecoder().decode(event.toString()) instanceof EventFrame frame
				&& frame.event() instanceof IncomingMessage message) {
			return message.message();
		}
		throw new IllegalStateException("No message can be read from " + content);
	}

	/**
	 * Whether segments that were received are those of a message. QQ adds to what was
	 * sent, so what the message says of a segment must be there, and more may be. A
	 * quotation counts only if the message has one.
	 */
	static boolean covers(JsonNode received, Message expected) {
		List<JsonNode> actual = joined(received, expected.replyId() != null);
		List<JsonNode> wanted = joined(
				tree(RequestWriter.params((params) -> params.put("message", expected))).path("message"), true);
		if (actual.size() != wanted.size()) {
			return false;
		}
		for (int i = 0; i < wanted.size(); i++) {
			if (!covers(actual.get(i), wanted.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean covers(JsonNode actual, JsonNode wanted) {
		for (Map.Entry<String, JsonNode> property : wanted.path("data").properties()) {
			if (!same(actual.path("data").path(property.getKey()), property.getValue())) {
				return false;
			}
		}
		return actual.path("type").equals(wanted.path("type"));
	}

	/** The segments, neighbouring texts as one. */
	private static List<JsonNode> joined(JsonNode segments, boolean withQuote) {
		List<JsonNode> joined = new ArrayList<>();
		for (JsonNode segment : segments) {
			String type = segment.path("type").asString("");
			JsonNode last = joined.isEmpty() ? MAPPER.missingNode() : joined.get(joined.size() - 1);
			if (type.equals("text") && last.path("type").asString("").equals("text")) {
				String text = last.path("data").path("text").asString("")
						+ segment.path("data").path("text").asString("");
				ObjectNode both = MAPPER.createObjectNode().put("type", "text");
				both.putObject("data").put("text", text);
				joined.set(joined.size() - 1, both);
			}
			else if (withQuote || !type.equals("reply")) {
				joined.add(segment);
			}
		}
		return joined;
	}

	static JsonNode tree(String json) {
		return MAPPER.readTree(json);
	}

	/**
	 * Whether a value on the wire is what a test wrote down: numbers and flags may be
	 * texts, a duration is seconds, a message is compared by its segments.
	 */
	static boolean matches(JsonNode actual, @Nullable Object expected) {
		if (expected == null) {
			return actual.isMissingNode() || actual.isNull();
		}
		if (expected instanceof Message message) {
			return !actual.isMissingNode() && message(actual).equals(message);
		}
		if (expected instanceof Segment segment) {
			return matches(actual, Message.of(segment));
		}
		if (expected instanceof Duration duration) {
			return same(actual, MAPPER.valueToTree(duration.toSeconds()));
		}
		return same(actual, (expected instanceof JsonNode tree) ? tree : MAPPER.valueToTree(expected));
	}

	/** Whether two trees are equal but for how scalars are written. */
	static boolean same(JsonNode one, JsonNode other) {
		if (one.isObject() && other.isObject() && one.size() == other.size()) {
			for (Map.Entry<String, JsonNode> property : one.properties()) {
				if (!same(property.getValue(), other.path(property.getKey()))) {
					return false;
				}
			}
			return true;
		}
		if (one.isArray() && other.isArray() && one.size() == other.size()) {
			Iterator<JsonNode> others = other.iterator();
			for (JsonNode element : one) {
				if (!same(element, others.next())) {
					return false;
				}
			}
			return true;
		}
		return one.isValueNode() && other.isValueNode() && one.asString("").equals(other.asString(""));
	}

}
