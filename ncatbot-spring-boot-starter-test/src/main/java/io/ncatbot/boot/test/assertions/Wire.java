package io.ncatbot.boot.test.assertions;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;

import io.ncatbot.event.IncomingMessage;
import io.ncatbot.json.EventFrame;
import io.ncatbot.json.FrameDecoder;
import io.ncatbot.message.Message;
import io.ncatbot.message.Reply;
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

	static Message withoutQuote(Message message) {
		return Message.of(message.segments().stream().filter((segment) -> !(segment instanceof Reply)).toList());
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
