package io.ncatbot.message;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads the parts of a frame that stay a tree, which are rare and read when somebody
 * asks.
 */
public final class JsonText {

	// A frame is bounded by the connection. What it holds was walked over before and must
	// not be refused here for its length.
	private static final ObjectReader READER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNumberLength(Integer.MAX_VALUE)
				.maxStringLength(Integer.MAX_VALUE)
				.maxNameLength(Integer.MAX_VALUE)
				.build())
			.build())
		.build()
		.readerFor(JsonNode.class);

	private JsonText() {
	}

	/**
	 * Reads any JSON value.
	 * @param utf8 where it lies
	 * @param from the position of its first byte
	 * @param to the position after its last byte
	 * @return the tree; a {@link MissingNode} when it is not JSON
	 */
	public static JsonNode read(byte[] utf8, int from, int to) {
		try {
			return READER.readValue(utf8, from, to - from);
		}
		catch (JacksonException ex) {
			return readAsText(new String(utf8, from, to - from, StandardCharsets.UTF_8));
		}
	}

	/**
	 * Broken UTF-8 goes unnoticed where text is skipped over; here it becomes replacement
	 * characters.
	 */
	private static JsonNode readAsText(String json) {
		try {
			return READER.readValue(json.startsWith("\ufeff") ? json.substring(1) : json);
		}
		catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

	/**
	 * Reads an object or array.
	 * @param utf8 where it lies
	 * @param from the position of its first byte
	 * @param to the position after its last byte
	 * @return the tree, or null when it is anything else
	 */
	static @Nullable JsonNode container(byte[] utf8, int from, int to) {
		if (from >= to || (utf8[from] != '{' && utf8[from] != '[')) {
			return null;
		}
		JsonNode node = read(utf8, from, to);
		return node.isContainer() ? node : null;
	}

}
