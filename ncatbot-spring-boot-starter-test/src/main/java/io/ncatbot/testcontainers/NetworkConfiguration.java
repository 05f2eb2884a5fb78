package io.ncatbot.testcontainers;

import java.util.List;
import java.util.stream.Collectors;

/**
 * NapCat's network configuration, as its file {@code onebot11.json} has it: the template
 * for every account that has none of its own yet.
 */
final class NetworkConfiguration {

	private NetworkConfiguration() {
	}

	/** A configuration whose servers listen on all addresses of the container. */
	static String of(int webSocketPort, String token, NetworkEntries entries) {
		return """
				{
				  "network": {
				    "websocketServers": [%s],
				    "httpServers": [%s],
				    "httpSseServers": [%s],
				    "websocketClients": [%s],
				    "httpClients": [%s]
				  }
				}
				""".formatted(server("ncatbot", webSocketPort, token),
				entries.http() ? server("ncatbot-http", NetworkEntries.HTTP_PORT, token) : "",
				entries.http() ? server("ncatbot-sse", NetworkEntries.SSE_PORT, token) : "",
				clients("ncatbot-reverse-", entries.reverse(), token),
				clients("ncatbot-webhook-", entries.webhooks(), token));
	}

	private static String server(String name, int port, String token) {
		return entry(name, "\"host\": \"0.0.0.0\", \"port\": %d".formatted(port), token);
	}

	private static String clients(String prefix, List<String> urls, String token) {
		return urls.stream()
			.map((url) -> entry(prefix + urls.indexOf(url), "\"url\": \"%s\"".formatted(quoted(url)), token))
			.collect(Collectors.joining(", "));
	}

	private static String entry(String name, String where, String token) {
		return "{ \"name\": \"%s\", \"enable\": true, %s, \"token\": \"%s\", \"messagePostFormat\": \"array\" }"
			.formatted(name, where, quoted(token));
	}

	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder();
		for (char character : text.toCharArray()) {
			if (character < ' ' || character == '"' || character == '\\') {
				quoted.append("\\u%04x".formatted((int) character));
			}
			else {
				quoted.append(character);
			}
		}
		return quoted.toString();
	}

}
