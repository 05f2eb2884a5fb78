package io.ncatbot.simulator.server;

import io.ncatbot.simulator.action.Outcome;
import io.ncatbot.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replies as they go over the wire, with the return codes of WebSockets and of HTTP.
 */
final class Envelope {

	static final int FAILED = 1200;

	static final int INVALID = 1400;

	static final int BAD_TOKEN = 1403;

	static final int UNKNOWN = 1404;

	private Envelope() {
	}

	static int retcode(Outcome.Kind kind) {
		return switch (kind) {
			case OK -> 0;
			case FAILED -> FAILED;
			case INVALID -> INVALID;
			case UNKNOWN -> UNKNOWN;
			case SILENT -> -1;
		};
	}

	/**
	 * A reply over a WebSocket; a missing echo comes back as an empty text, unless the
	 * action is unknown.
	 */
	static byte[] reply(Outcome outcome, @Nullable JsonNode echo) {
		boolean missing = echo == null || echo.isNull();
		boolean unknown = outcome.kind() == Outcome.Kind.UNKNOWN;
		return reply(outcome, retcode(outcome.kind()), missing ? (unknown ? null : Json.text("")) : echo);
	}

	/** A reply with just this return code and echo. */
	static byte[] reply(Outcome outcome, int retcode, @Nullable JsonNode echo) {
		ObjectNode json = head(retcode);
		if (!outcome.dataAbsent()) {
			json.set("data", outcome.data());
		}
		tail(json, outcome.message()).set("echo", echo);
		return Json.bytes(json.put("stream", outcome.stream() ? "stream-action" : "normal-action"));
	}

	/** The number by which HTTP knows a return code of the WebSocket. */
	static int overHttp(int code) {
		return switch (code) {
			case FAILED, UNKNOWN -> 200;
			case INVALID -> 400;
			default -> code;
		};
	}

	/** What the HTTP server says of itself: a success with a message. */
	static byte[] running(String message) {
		ObjectNode json = head(0);
		json.putObject("data");
		json.put("message", message).put("wording", "").putNull("echo");
		return Json.bytes(json.put("stream", "normal-action"));
	}

	/** A failure that no call of ours stands behind. */
	static byte[] failure(int retcode, String message, @Nullable JsonNode echo) {
		ObjectNode json = tail(head(retcode).putNull("data"), message);
		json.set("echo", echo);
		return Json.bytes(json.put("stream", "normal-action"));
	}

	private static ObjectNode head(int retcode) {
		return Json.object().put("status", (retcode == 0) ? "ok" : "failed").put("retcode", retcode);
	}

	private static ObjectNode tail(ObjectNode json, String message) {
		return json.put("message", message).put("wording", message);
	}

}
