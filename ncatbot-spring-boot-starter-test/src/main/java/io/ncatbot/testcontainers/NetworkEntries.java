package io.ncatbot.testcontainers;

import java.util.ArrayList;
import java.util.List;

/**
 * The entries of NapCat's network configuration beside its WebSocket server: what a
 * container was asked for. All have the container's token.
 */
final class NetworkEntries {

	static final int HTTP_PORT = 3000;

	static final int SSE_PORT = 3002;

	private final List<String> reverse = new ArrayList<>();

	private final List<String> webhooks = new ArrayList<>();

	private boolean http;

	void openHttp() {
		this.http = true;
	}

	boolean http() {
		return this.http;
	}

	void addReverse(String url) {
		this.reverse.add(checked(url, "ws://", "wss://"));
	}

	List<String> reverse() {
		return this.reverse;
	}

	void addWebhook(String url) {
		this.webhooks.add(checked(url, "http://", "https://"));
	}

	List<String> webhooks() {
		return this.webhooks;
	}

	private static String checked(String url, String plain, String secure) {
		if (!url.startsWith(plain) && !url.startsWith(secure)) {
			throw new IllegalArgumentException(
					"'%s' must begin with %s or %s, as NapCat's own settings want it".formatted(url, plain, secure));
		}
		return url;
	}

}
