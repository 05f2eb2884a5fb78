package io.ncatbot.simulator;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where bots and people find the simulator.
 */
public sealed interface Addresses permits NapCatSimulator, ServerAddresses {

	/**
	 * Where bots connect by WebSocket.
	 * @return {@code ws://127.0.0.1:} and the port
	 * @throws IllegalStateException when the simulator has no WebSocket server
	 */
	String url();

	/**
	 * Where bots call actions over HTTP, without events.
	 * @return {@code http://127.0.0.1:} and the port of the first such server
	 * @throws IllegalStateException when there is none
	 */
	String httpUrl();

	/**
	 * Where bots call actions over HTTP and get events at {@code /_events}.
	 * @return {@code http://127.0.0.1:} and the port of the first such server
	 * @throws IllegalStateException when there is none
	 */
	String sseUrl();

	/**
	 * All places where bots call actions over HTTP.
	 * @return the addresses, those without events first
	 */
	List<String> httpUrls();

	/**
	 * The port where bots connect by WebSocket.
	 * @return the port, -1 when there is no WebSocket server
	 */
	int port();

	/**
	 * The token that bots must present.
	 * @return the token, or null for none
	 */
	@Nullable String token();

	/**
	 * Where people chat.
	 * @return {@code http://127.0.0.1:} and the port; null without chat page
	 */
	@Nullable String chatUrl();

}
