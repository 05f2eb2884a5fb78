package io.ncatbot.boot.test.autoconfigure;

/**
 * How the bots of a test and their simulated NapCat reach each other: NapCat's five
 * transports. Handlers, assertions and faults are the same on all of them.
 */
public enum Transport {

	/**
	 * What the property {@code ncatbot.test.transport} says, and without it
	 * {@link #FORWARD_WEBSOCKET}.
	 */
	DEFAULT,

	/** The bot connects to NapCat's WebSocket server ({@code websocketServers}). */
	FORWARD_WEBSOCKET,

	/**
	 * NapCat connects to the application's own web server ({@code websocketClients}), at
	 * {@code ncatbot.reverse.path}.
	 */
	REVERSE_WEBSOCKET,

	/** Calls and events over HTTP ({@code httpSseServers}). */
	HTTP_SSE,

	/** Calls over HTTP ({@code httpServers}), and no event ever. */
	HTTP,

	/**
	 * NapCat posts events to the application's own web server ({@code httpClients}), at
	 * {@code ncatbot.webhook.path} and in no certain order, and the bot calls over HTTP
	 * ({@code httpServers}).
	 */
	WEBHOOK;

	static final String PROPERTY = "ncatbot.test.transport";

	/** Whether NapCat comes to the application, which therefore needs a web server. */
	boolean comesToTheApplication() {
		return this == REVERSE_WEBSOCKET || this == WEBHOOK;
	}

	/** Whether the bot connects to NapCat, be it for its calls alone. */
	boolean goesToNapCat() {
		return this != REVERSE_WEBSOCKET;
	}

	/** Whether events come over a connection, which can be lost. */
	boolean streamsEvents() {
		return this != HTTP && this != WEBHOOK;
	}

	Transport orForward() {
		return (this == DEFAULT) ? FORWARD_WEBSOCKET : this;
	}

}
