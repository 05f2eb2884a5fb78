package io.ncatbot.simulator.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.json.JsNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * CQ codes, both ways, with NapCat's grammar and its quirks.
 */
public final class CqCode {

	private static final Pattern CODE = Pattern.compile("\\[CQ:(\\w+)((?:,\\w+=[^,\\]]*)*)]");

	private CqCode() {
	}

	/**
	 * Reads a text with CQ codes. What is not quite a code stays text; values come as
	 * strings.
	 * @param text the text
	 * @return its segments; none for the empty text
	 */
	public static ArrayNode parse(String text) {
		ArrayNode segments = Json.array();
		Matcher code = CODE.matcher(text);
		int from = 0;
		while (code.find()) {
			addText(segments, text.substring(from, code.start()));
			ObjectNode data = segments.addObject().put("type", code.group(1)).putObject("data");
			for (String parameter : code.group(2).split(",")) {
				int equals = parameter.indexOf('=');
				if (equals > 0) {
					data.put(parameter.substring(0, equals), unescape(parameter.substring(equals + 1)));
				}
			}
			from = code.end();
		}
		addText(segments, text.substring(from));
		return segments;
	}

	private static void addText(ArrayNode segments, String text) {
		if (!text.isEmpty()) {
			segments.add(Segments.text(unescape(text)));
		}
	}

	/**
	 * Writes segments as NapCat's {@code raw_message} does: trimmed, empty values left
	 * out, objects as escaped JSON, arrays as JavaScript prints them.
	 * @param segments the segments
	 * @return the text with CQ codes
	 */
	public static String write(JsonNode segments) {
		StringBuilder text = new StringBuilder();
		for (JsonNode segment : segments) {
			String type = segment.path("type").asString("");
			JsonNode data = segment.path("data");
			if (type.equals("text")) {
				text.append(escapeText(data.path("text").asString("")));
			}
			else {
				writeCode(type, data, text);
			}
		}
		return text.toString().strip();
	}

	private static void writeCode(String type, JsonNode data, StringBuilder text) {
		text.append("[CQ:").append(type);
		for (var property : data.properties()) {
			String value = value(property.getValue());
			if (!value.isEmpty()) {
				text.append(',').append(property.getKey()).append('=').append(escapeValue(value));
			}
		}
		text.append(']');
	}

	private static String value(JsonNode value) {
		if (value.isNull()) {
			return "";
		}
		if (value.isArray()) {
			return "[object Object],".repeat(value.size()).replaceFirst(",$", "");
		}
		if (value.isObject()) {
			return value.toString();
		}
		return value.isNumber() ? JsNumbers.text(value) : value.asString();
	}

	/**
	 * Escapes what would be read as a code.
	 * @param text plain text
	 * @return the text, safe between codes
	 */
	public static String escapeText(String text) {
		return text.replace("&", "&amp;").replace("[", "&#91;").replace("]", "&#93;");
	}

	/**
	 * Escapes a value inside a code.
	 * @param value plain text
	 * @return the text, safe as a value
	 */
	public static String escapeValue(String value) {
		return escapeText(value).replace(",", "&#44;");
	}

	private static String unescape(String text) {
		if (text.indexOf('&') < 0) {
			return text;
		}
		return text.replace("&#44;", ",").replace("&#91;", "[").replace("&#93;", "]").replace("&amp;", "&");
	}

}
