package io.ncatbot.simulator.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON trees in and out. Input is read leniently, as NapCat's JSON5 parser does
 * (comments, trailing commas, single quotes, bare keys); output is plain JSON in UTF-8.
 */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(
					StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).maxNumberLength(10_000).build())
			.build())
		.enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_SINGLE_QUOTES,
				JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES, JsonReadFeature.ALLOW_TRAILING_COMMA,
				JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
				JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS,
				JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS, JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
				JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final JsonMapper ASCII = MAPPER.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

	private Json() {
	}

	/**
	 * Reads a document.
	 * @param text the document, JSON or nearly all of JSON5
	 * @return its tree, with numbers as JavaScript would hold them
	 * @throws IllegalArgumentException when it cannot be parsed or is empty
	 */
	public static JsonNode parse(String text) {
		try {
			return checked(MAPPER.readTree(text));
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("Not JSON: " + ex.getOriginalMessage(), ex);
		}
	}

	/**
	 * Reads a document.
	 * @param utf8 the document, JSON or nearly all of JSON5
	 * @return its tree, with numbers as JavaScript would hold them
	 * @throws IllegalArgumentException when it cannot be parsed or is empty
	 */
	public static JsonNode parse(byte[] utf8) {
		try {
			return checked(MAPPER.readTree(utf8));
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("Not JSON: " + ex.getOriginalMessage(), ex);
		}
	}

	private static JsonNode checked(JsonNode tree) {
		if (tree.isMissingNode()) {
			throw new IllegalArgumentException("Not JSON: the document is empty");
		}
		return JsNumbers.normalise(tree);
	}

	/**
	 * Writes a document.
	 * @param tree what to write
	 * @return compact JSON in UTF-8
	 */
	public static byte[] bytes(JsonNode tree) {
		try {
			return MAPPER.writeValueAsBytes(tree);
		}
		catch (JacksonException ex) {
			// Half a surrogate pair has no UTF-8; JavaScript writes it as an escape.
			return ASCII.writeValueAsBytes(tree);
		}
	}

	/**
	 * A new, empty object.
	 * @return the object
	 */
	public static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	/**
	 * A new, empty array.
	 * @return the array
	 */
	public static ArrayNode array() {
		return JsonNodeFactory.instance.arrayNode();
	}

	/**
	 * A text.
	 * @param text the text
	 * @return the text as a node
	 */
	public static JsonNode text(String text) {
		return JsonNodeFactory.instance.stringNode(text);
	}

}
