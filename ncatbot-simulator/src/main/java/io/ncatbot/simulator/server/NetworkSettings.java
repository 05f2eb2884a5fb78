package io.ncatbot.simulator.server;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How an account can be reached: NapCat's network configuration.
 *
 * @param host the name or address that all servers listen on
 * @param forward the WebSocket server ({@code websocketServers}), or null for none
 * @param http the HTTP servers, with events ({@code httpSseServers}) or without
 * ({@code httpServers})
 * @param reverse the WebSocket clients ({@code websocketClients})
 * @param webhooks the webhooks ({@code httpClients})
 * @param pause measures the time before a WebSocket client connects again; null for the
 * machine's clock
 */
public record NetworkSettings(String host, @Nullable OneBotSettings forward, List<HttpSettings> http,
		List<ReverseSettings> reverse, List<WebhookSettings> webhooks, @Nullable Pause pause) {
}
