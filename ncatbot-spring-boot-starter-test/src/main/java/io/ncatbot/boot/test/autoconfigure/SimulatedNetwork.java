package io.ncatbot.boot.test.autoconfigure;

import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.server.OneBotSettings;
import io.ncatbot.simulator.server.ReverseSettings;
import io.ncatbot.simulator.server.WebhookSettings;

import org.springframework.core.env.Environment;

/**
 * Sets up the entry of NapCat's network configuration that a test's transport needs. Form
 * of messages, heartbeats and the like are those that the simulator was told.
 */
final class SimulatedNetwork {

	private SimulatedNetwork() {
	}

	/** What bots connect to, beside the WebSocket server that is always there. */
	static void open(Transport transport, NapCatSimulator simulator) {
		OneBotSettings told = simulator.settings();
		switch (transport) {
			case HTTP_SSE -> simulator.addHttp(as(told, HttpSettings.sse(0, told.token())));
			case HTTP, WEBHOOK -> simulator.addHttp(as(told, HttpSettings.http(0, told.token())));
			default -> {
			}
		}
	}

	private static HttpSettings as(OneBotSettings told, HttpSettings http) {
		HttpSettings formatted = http.withFormat(told.format());
		return told.reportSelfMessage() ? formatted.withSelfMessages() : formatted;
	}

	/** Where a bot connects to. */
	static String url(Transport transport, NapCatSimulator simulator) {
		return switch (transport) {
			case HTTP_SSE -> simulator.sseUrl();
			case HTTP, WEBHOOK -> simulator.httpUrl();
			default -> simulator.url();
		};
	}

	/** Lets NapCat come to the application, whose server runs by now. */
	static void come(Transport transport, NapCatSimulator simulator, Environment environment) {
		OneBotSettings told = simulator.settings();
		if (transport == Transport.REVERSE_WEBSOCKET) {
			ReverseSettings reverse = ReverseSettings
				.to("ws" + endpoint(environment, TestProperties.REVERSE, "/onebot/ws"),
						TestProperties.token(environment, TestProperties.REVERSE))
				.withHeartbeat(told.heartbeat())
				.withReconnectInterval(TestProperties.reconnectInterval(environment))
				.withFormat(told.format());
			simulator.addReverseWebSocket(told.reportSelfMessage() ? reverse.withSelfMessages() : reverse);
		}
		else if (transport == Transport.WEBHOOK) {
			WebhookSettings webhook = WebhookSettings
				.to("http" + endpoint(environment, TestProperties.WEBHOOK, "/onebot/webhook"),
						TestProperties.token(environment, TestProperties.WEBHOOK))
				.withFormat(told.format());
			simulator.addWebhook(told.reportSelfMessage() ? webhook.withSelfMessages() : webhook);
		}
	}

	private static String endpoint(Environment environment, String prefix, String path) {
		return "://127.0.0.1:" + environment.getRequiredProperty("local.server.port")
				+ environment.getProperty("server.servlet.context-path", "")
				+ environment.getProperty(prefix + "path", path);
	}

}
