package io.ncatbot.simulator;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import io.ncatbot.simulator.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A bot made of the JDK's WebSocket client and nothing else.
 */
public final class TestBot implements AutoCloseable {

	public static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int PART = 256 << 10;

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

	private final List<String> skipped = new ArrayList<>();

	private final CompletableFuture<Integer> closed = new CompletableFuture<>();

	private final AtomicInteger echoes = new AtomicInteger();

	private final WebSocket socket;

	private TestBot(WebSocket.Builder builder, String url) {
		this.socket = builder.connectTimeout(PATIENCE).buildAsync(URI.create(url), new Ears()).join();
	}

	/** Connects and takes the lifecycle event. */
	public static TestBot connect(NapCatSimulator simulator) {
		TestBot bot = open(simulator.url());
		bot.next((frame) -> frame.path("meta_event_type").asString("").equals("lifecycle"));
		return bot;
	}

	/** Connects only. */
	public static TestBot open(String url) {
		return open(url, Map.of());
	}

	public static TestBot open(String url, Map<String, String> headers) {
		WebSocket.Builder builder = HTTP.newWebSocketBuilder();
		headers.forEach(builder::header);
		try {
			return new TestBot(builder, url);
		}
		catch (CompletionException ex) {
			throw new IllegalStateException("Not connected to " + url, ex.getCause());
		}
	}

	public void send(String frame) {
		this.socket.sendText(frame, true).join();
	}

	/** Sends in parts: the JDK's client garbles single text frames of many MiB. */
	public void sendBinary(byte[] frame) {
		int from = 0;
		do {
			int length = Math.min(PART, frame.length - from);
			boolean last = from + length == frame.length;
			this.socket.sendBinary(ByteBuffer.wrap(frame, from, length), last).join();
			from += length;
		}
		while (from < frame.length);
	}

	/** Calls an action with JSON5 parameters and waits for its reply. */
	public JsonNode call(String action, String params) {
		String echo = "e" + this.echoes.incrementAndGet();
		send("{action: '" + action + "', params: " + params + ", echo: '" + echo + "'}");
		return reply(echo);
	}

	public JsonNode reply(String echo) {
		return next((frame) -> frame.path("echo").asString("").equals(echo));
	}

	public JsonNode event(String type) {
		return next((frame) -> Json.object()
			.put("type", frame.path("post_type").asString(""))
			.path("type")
			.asString()
			.equals(type) || frame.path("notice_type").asString("").equals(type));
	}

	/** The next frame that fits; others stay for later. */
	public JsonNode next(Predicate<JsonNode> which) {
		for (int i = 0; i < this.skipped.size(); i++) {
			JsonNode frame = Json.parse(this.skipped.get(i));
			if (which.test(frame)) {
				this.skipped.remove(i);
				return frame;
			}
		}
		while (true) {
			String text = nextFrame();
			JsonNode frame = Json.parse(text);
			if (which.test(frame)) {
				return frame;
			}
			this.skipped.add(text);
		}
	}

	public JsonNode next() {
		return Json.parse(nextFrame());
	}

	public String nextFrame() {
		try {
			String frame = this.frames.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			if (frame == null) {
				throw new AssertionError("No frame came");
			}
			return frame;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whether nothing waits: everything sent before a call's reply has come by then. */
	public List<String> waiting() {
		List<String> all = new ArrayList<>(this.skipped);
		all.addAll(this.frames);
		return all;
	}

	/**
	 * The close code; -1 for a broken connection. Now and then the JDK's client overlooks
	 * that the other end is closed, and does not read any more; whoever writes finds out.
	 */
	public int closeCode() {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() - deadline < 0) {
			try {
				return this.closed.get(1, TimeUnit.SECONDS);
			}
			catch (TimeoutException ex) {
				this.socket.sendPing(ByteBuffer.allocate(1)).exceptionally((broken) -> {
					this.closed.complete(-1);
					return this.socket;
				});
			}
			catch (InterruptedException | ExecutionException ex) {
				throw new IllegalStateException(ex);
			}
		}
		throw new AssertionError("The connection is open");
	}

	public WebSocket socket() {
		return this.socket;
	}

	@Override
	public void close() {
		this.socket.abort();
	}

	private final class Ears implements WebSocket.Listener {

		private final StringBuilder text = new StringBuilder();

		private final ByteArrayOutputStream pong = new ByteArrayOutputStream();

		@Override
		public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
			this.text.append(data);
			if (last) {
				TestBot.this.frames.add(this.text.toString());
				this.text.setLength(0);
			}
			webSocket.request(1);
			return null;
		}

		@Override
		public CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
			this.pong.write(message.get());
			TestBot.this.frames.add("{\"pong\":" + this.pong.toByteArray()[0] + "}");
			webSocket.request(1);
			return null;
		}

		@Override
		public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
			TestBot.this.closed.complete(statusCode);
			return null;
		}

		@Override
		public void onError(WebSocket webSocket, Throwable error) {
			TestBot.this.closed.complete(-1);
		}

	}

}
