package io.ncatbot.simulator.message;

import io.ncatbot.simulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Making OneBot 11 segments: objects of {@code type} and {@code data}.
 */
public final class Segments {

	private Segments() {
	}

	/**
	 * A segment of any type.
	 * @param type the segment's type
	 * @param data its data
	 * @return the segment
	 */
	public static ObjectNode of(String type, ObjectNode data) {
		ObjectNode segment = Json.object().put("type", type);
		segment.set("data", data);
		return segment;
	}

	/**
	 * Plain text; nothing in it is read as a CQ code.
	 * @param text the text
	 * @return the segment
	 */
	public static ObjectNode text(String text) {
		return of("text", Json.object().put("text", text));
	}

	/**
	 * A mention.
	 * @param userId who is mentioned
	 * @return the segment
	 */
	public static ObjectNode at(long userId) {
		return of("at", Json.object().put("qq", Long.toString(userId)));
	}

	/**
	 * A quotation.
	 * @param messageId the quoted message
	 * @return the segment
	 */
	public static ObjectNode reply(long messageId) {
		return of("reply", Json.object().put("id", Long.toString(messageId)));
	}

	/**
	 * Segments in a row.
	 * @param segments the segments
	 * @return an array of them
	 */
	public static ArrayNode list(JsonNode... segments) {
		ArrayNode list = Json.array();
		for (JsonNode segment : segments) {
			list.add(segment);
		}
		return list;
	}

	/**
	 * What NapCat makes of a {@code message} parameter.
	 * @param message an array of segments, one segment, or a text with CQ codes
	 * @param plainText whether a text is to be taken as it is ({@code auto_escape})
	 * @return the segments, not checked in any way
	 */
	public static ArrayNode normalise(JsonNode message, boolean plainText) {
		if (message.isString()) {
			String text = message.stringValue();
			return plainText ? list(text(text)) : CqCode.parse(text);
		}
		return (message instanceof ArrayNode array) ? array : list(message);
	}

}
