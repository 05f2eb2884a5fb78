package io.ncatbot.simulator.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.ncatbot.simulator.json.Json;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of a call over HTTP, from the query and the body.
 */
final class HttpParams {

	private static final int MAX_FIELDS = 1_000;

	private HttpParams() {
	}

	static boolean isForm(HttpRequest request) {
		return contentType(request).startsWith("application/x-www-form-urlencoded");
	}

	/** The charset of a form that NapCat does not read; null when it does. */
	static @Nullable String strangeCharset(HttpRequest request) {
		String type = contentType(request);
		int at = type.indexOf("charset=");
		if (!isForm(request) || at < 0) {
			return null;
		}
		String charset = type.substring(at + "charset=".length()).replaceAll("[\";].*", "").strip();
		return (charset.equals("utf-8") || charset.equals("iso-8859-1")) ? null : charset;
	}

	private static String contentType(HttpRequest request) {
		return request.headers().get(HttpHeaderNames.CONTENT_TYPE, "").toLowerCase(Locale.ROOT).strip();
	}

	/**
	 * Reads a body.
	 * @throws IllegalArgumentException when it cannot be parsed
	 */
	static JsonNode body(FullHttpRequest request) {
		if (!request.content().isReadable()) {
			return Json.object();
		}
		if (isForm(request)) {
			String text = request.content().toString(StandardCharsets.UTF_8);
			ObjectNode form = Json.object();
			new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MAX_FIELDS, true).parameters()
				.forEach((key, values) -> nest(form, key, values));
			return form;
		}
		return Json.parse(ByteBufUtil.getBytes(request.content()));
	}

	/** All parameters: GET has those of the query alone, and elsewhere the query wins. */
	static ObjectNode merged(FullHttpRequest request, JsonNode body) {
		ObjectNode all = Json.object();
		if (!request.method().equals(HttpMethod.GET) && body instanceof ObjectNode object) {
			all.setAll(object);
		}
		for (Map.Entry<String, List<String>> one : query(request.uri()).entrySet()) {
			all.set(one.getKey(), value(one.getValue()));
		}
		return all;
	}

	private static Map<String, List<String>> query(String uri) {
		try {
			return new QueryStringDecoder(uri, StandardCharsets.UTF_8, true, MAX_FIELDS, true).parameters();
		}
		catch (IllegalArgumentException ex) {
			return Map.of();
		}
	}

	private static JsonNode value(List<String> values) {
		if (values.size() == 1) {
			return Json.text(values.get(0));
		}
		ArrayNode array = Json.array();
		values.forEach(array::add);
		return array;
	}

	/** {@code a[b]=c} is an object inside a, {@code a[]=c} an array. */
	private static void nest(ObjectNode form, String key, List<String> values) {
		int open = key.indexOf('[');
		int close = key.indexOf(']', open);
		if (open <= 0 || close < 0) {
			form.set(key, value(values));
			return;
		}
		String outer = key.substring(0, open);
		String inner = key.substring(open + 1, close);
		if (inner.isEmpty()) {
			ArrayNode array = (form.get(outer) instanceof ArrayNode present) ? present : form.putArray(outer);
			values.forEach(array::add);
			return;
		}
		ObjectNode object = (form.get(outer) instanceof ObjectNode present) ? present : form.putObject(outer);
		nest(object, inner + key.substring(close + 1), values);
	}

}
