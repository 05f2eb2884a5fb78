package io.ncatbot.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.ncatbot.simulator.event.ForeignEvents;
import io.ncatbot.simulator.fault.Faults;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.server.Connection;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.server.OneBotSettings;
import io.ncatbot.simulator.server.ReverseSettings;
import io.ncatbot.simulator.server.SentCounts;
import io.ncatbot.simulator.server.ServerActivity;
import io.ncatbot.simulator.server.WebhookSettings;
import tools.jackson.databind.JsonNode;

/**
 * The links between the simulator and its bots, and what is sent over them.
 */
public sealed interface Connections permits NapCatSimulator {

	/**
	 * The bots that are connected and whose token was accepted.
	 * @return the connections, oldest first
	 */
	List<Connection> connections();

	/**
	 * Waits until exactly so many bots are connected and accepted.
	 * @param count how many
	 * @param timeout how long to wait
	 * @throws AssertionError when it is not so in time
	 */
	void awaitConnections(int count, Duration timeout);

	/** Breaks every connection without a close frame, as a lost network does. */
	void dropConnections();

	/**
	 * What the builder was told: how the WebSocket server is set up, or would be if there
	 * were one.
	 * @return the settings
	 */
	OneBotSettings settings();

	/**
	 * Opens another HTTP server ({@code httpServers}, {@code httpSseServers}), as its
	 * owner does while NapCat runs.
	 * @param http its settings
	 * @throws IllegalStateException when its port is taken
	 */
	void addHttp(HttpSettings http);

	/**
	 * Connects to another bot by WebSocket ({@code websocketClients}), as NapCat's owner
	 * lets it while it runs; also to one whose port is not known before.
	 * @param reverse where the bot listens
	 */
	void addReverseWebSocket(ReverseSettings reverse);

	/**
	 * Posts events to another bot ({@code httpClients}), as NapCat's owner lets it while
	 * it runs; also to one whose port is not known before.
	 * @param webhook where the bot listens
	 */
	void addWebhook(WebhookSettings webhook);

	/**
	 * Tells whether bots can connect, or are connected to.
	 * @return true unless it went away, until it comes back
	 */
	boolean isListening();

	/**
	 * Stops: closes every connection as NapCat does, without a code, and listens no more.
	 */
	void goAway();

	/** Listens again, on the same port. */
	void comeBack();

	/**
	 * Misbehaviour on demand.
	 * @return the faults
	 */
	Faults faults();

	/**
	 * What passes between the simulator and its bots.
	 * @return the counts now
	 */
	ServerActivity activity();

	/**
	 * What was really sent, so that a test can compare it with what arrived.
	 * @return the counts since the start
	 */
	SentCounts sent();

	/** Sends a heartbeat now, beside those that come by themselves. */
	void beat();

	/**
	 * Sends a frame to all bots that get events.
	 * @param event the event
	 */
	default void emit(JsonNode event) {
		emit(Json.bytes(event));
	}

	/**
	 * Sends a frame to all bots that get events.
	 * @param frame any text, JSON or not
	 */
	default void emit(String frame) {
		emit(frame.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Sends a text frame to all bots that get events.
	 * @param utf8 any bytes, UTF-8 or not; not to be changed afterwards
	 */
	void emit(byte[] utf8);

	/**
	 * Events that NapCat never sends, but other implementations of OneBot do.
	 * @return sends them
	 */
	ForeignEvents foreign();

}
