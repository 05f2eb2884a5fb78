package io.ncatbot.simulator;

import java.util.List;
import java.util.stream.Stream;

import io.ncatbot.simulator.chat.ChatServer;
import io.ncatbot.simulator.server.OneBotServer;
import io.ncatbot.simulator.server.OneBotSettings;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of servers that listen, or did.
 */
final class ServerAddresses implements Addresses {

	private final OneBotServer server;

	private final @Nullable OneBotSettings forward;

	private final @Nullable ChatServer chat;

	ServerAddresses(OneBotServer server, @Nullable OneBotSettings forward, @Nullable ChatServer chat) {
		this.server = server;
		this.forward = forward;
		this.chat = chat;
	}

	@Override
	public String url() {
		if (port() < 0) {
			throw new IllegalStateException("There is no WebSocket server: it was switched off in the builder");
		}
		return "ws://127.0.0.1:" + port();
	}

	@Override
	public String httpUrl() {
		return httpUrl(false, "http(HttpSettings.http(0, token))");
	}

	@Override
	public String sseUrl() {
		return httpUrl(true, "http(HttpSettings.sse(0, token))");
	}

	@Override
	public List<String> httpUrls() {
		return Stream.concat(httpUrls(false), httpUrls(true)).toList();
	}

	private String httpUrl(boolean sse, String cure) {
		return httpUrls(sse).findFirst()
			.orElseThrow(
					() -> new IllegalStateException("There is no such HTTP server: add one with builder()." + cure));
	}

	private Stream<String> httpUrls(boolean sse) {
		return this.server.httpPorts(sse).stream().map((port) -> "http://127.0.0.1:" + port);
	}

	@Override
	public int port() {
		return this.server.port();
	}

	@Override
	public @Nullable String token() {
		return (this.forward == null || this.forward.token().isEmpty()) ? null : this.forward.token();
	}

	@Override
	public @Nullable String chatUrl() {
		return (this.chat != null) ? this.chat.url() : null;
	}

}
