package io.ncatbot.testcontainers;

/**
 * NapCat's network configuration, as its file {@code onebot11.json} has it: the template
 * for every account that has none of its own yet.
 */
final class NetworkConfiguration {

	private NetworkConfiguration() {
	}

	/** A configuration with one WebSocket server, on all addresses of the container. */
	static String withServer(int port, String token) {
		return """
				{
				  "network": {
				    "websocketServers": [
				      {
				        "name": "ncatbot",
				        "enable": true,
				        "host": "0.0.0.0",
				        "port": %d,
				        "token": "%s",
				        "messagePostFormat": "array"
				      }
				    ]
				  }
				}
				""".formatted(port, quoted(token));
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
