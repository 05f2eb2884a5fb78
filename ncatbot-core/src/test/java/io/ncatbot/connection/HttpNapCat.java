package io.ncatbot.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * As much of NapCat's HTTP servers as the transport can tell apart, written down answer
 * by answer.
 */
final class HttpNapCat implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Map<String, String> answers = new ConcurrentHashMap<>();

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private final List<OutputStream> subscribers = new CopyOnWriteArrayList<>();

	private final CountDownLatch closing = new CountDownLatch(1);

	private volatile String token = "";

	private volatile boolean events = true;

	record Request(String method, String path, Headers headers, String body) {

	}

	HttpNapCat() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::handle);
		this.server.start();
		answer("",
				"{\"status\":\"ok\",\"retcode\":0,\"data\":{},\"message\":\"NapCat4 Is Running\",\"wording\":\"\",\"echo\":null}");
		answer("get_login_info",
				"{\"status\":\"ok\",\"retcode\":0,\"data\":{\"user_id\":10001,\"nickname\":\"喵\"},\"message\":\"\",\"wording\":\"\",\"echo\":\"k3j9\"}");
		answer("get_status",
				"{\"status\":\"ok\",\"retcode\":0,\"data\":{\"online\":true,\"good\":true},\"message\":\"\",\"wording\":\"\",\"echo\":\"x\"}");
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	void answer(String action, String json) {
		this.answers.put(action, json);
	}

	void token(String token) {
		this.token = token;
	}

	/** Is a plain HTTP server from now on. */
	void withoutEvents() {
		this.events = false;
	}

	/** Is an HTTP SSE server from now on. */
	void withEvents() {
		this.events = true;
	}

	List<Request> requests() {
		return this.requests;
	}

	List<Request> requests(String path) {
		return this.requests.stream().filter((request) -> request.path().equals(path)).toList();
	}

	int subscribers() {
		return this.subscribers.size();
	}

	void say(String json) {
		for (OutputStream subscriber : this.subscribers) {
			try {
				subscriber.write(("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
				subscriber.flush();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	void endStreams() {
		for (OutputStream subscriber : this.subscribers) {
			try {
				subscriber.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		this.subscribers.clear();
	}

	private void handle(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.requests.add(new Request(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), body));
		String authorization = exchange.getRequestHeaders().getFirst("Authorization");
		if (!this.token.isEmpty() && !("Bearer " + this.token).equals(authorization)) {
			answer(exchange, 403, "text/html", "{\"message\":\"token verify failed!\"}");
		}
		else if (path.equals("/_events") && this.events) {
			exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().flush();
			this.subscribers.add(exchange.getResponseBody());
		}
		else {
			String action = path.substring(1);
			String json = this.answers.get(action);
			if ("never".equals(json)) {
				awaitEnd();
				return;
			}
			answer(exchange, 200, "application/json; charset=utf-8", (json != null) ? json : """
					{"status":"failed","retcode":200,"data":null,"message":"不支持的Api %s","wording":"","echo":"r"}"""
				.formatted(action));
		}
	}

	private void awaitEnd() {
		try {
			this.closing.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", type);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.closing.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
