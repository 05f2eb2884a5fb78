package io.ncatbot.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.ncatbot.connection.BotLimits;
import io.ncatbot.connection.FrameChannel;
import io.ncatbot.connection.FrameConnector;
import io.ncatbot.connection.FrameListener;
import io.ncatbot.connection.LinkFailure;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads along what arrives on a connection: the replies as they were sent, by their echo.
 */
final class SentFrames {

	private static final JsonMapper MAPPER = new JsonMapper();

	private final Map<String, List<JsonNode>> replies = new ConcurrentHashMap<>();

	/**
	 * All frames that answered a call.
	 */
	List<JsonNode> replies(String echo) {
		return List.copyOf(this.replies.getOrDefault(echo, List.of()));
	}

	FrameConnector readingAlong(FrameConnector connector) {
		return (endpoint, listener) -> connector.connect(endpoint, new Reader(listener));
	}

	private final class Reader implements FrameListener {

		private final FrameListener bot;

		private Reader(FrameListener bot) {
			this.bot = bot;
		}

		@Override
		public BotLimits limits() {
			return this.bot.limits();
		}

		@Override
		public void onFrame(byte[] utf8, int from, int to) {
			JsonNode frame = MAPPER.readTree(new String(utf8, from, to - from, StandardCharsets.UTF_8));
			if (!frame.has("post_type")) {
				SentFrames.this.replies.computeIfAbsent(frame.path("echo").asString(""), (echo) -> new ArrayList<>())
					.add(frame);
			}
			this.bot.onFrame(utf8, from, to);
		}

		@Override
		public void onOpen(FrameChannel channel) {
			this.bot.onOpen(channel);
		}

		@Override
		public void onRefused(LinkFailure failure, String detail) {
			this.bot.onRefused(failure, detail);
		}

		@Override
		public void onReady(long selfId, boolean withEvents) {
			this.bot.onReady(selfId, withEvents);
		}

		@Override
		public void onAnswer(String echo, byte[] utf8, int from, int to) {
			this.bot.onAnswer(echo, utf8, from, to);
		}

		@Override
		public void onBroadcast(String mark, byte[] utf8, int from, int to) {
			this.bot.onBroadcast(mark, utf8, from, to);
		}

		@Override
		public void onUnanswered(String echo, boolean sent, String why) {
			this.bot.onUnanswered(echo, sent, why);
		}

		@Override
		public void onPong() {
			this.bot.onPong();
		}

		@Override
		public void onOversizedFrame(long limit) {
			this.bot.onOversizedFrame(limit);
		}

		@Override
		public void onClosed(int code, String reason) {
			this.bot.onClosed(code, reason);
		}

	}

}
