package io.ncatbot.connection;

import java.time.Duration;

/**
 * How connections behave.
 *
 * @param greetingTimeout how long NapCat may take from the handshake to its lifecycle
 * event
 * @param reconnectDelay the longest wait before the first new try; it doubles with each
 * further one
 * @param maxReconnectDelay the longest wait there is, also used where only mending the
 * configuration helps
 * @param callTimeout how long a call waits for its answer where nothing else applies
 * @param slowCallTimeout how long a send waits for its answer when NapCat first has to
 * fetch a file
 * @param maxPendingCalls how many calls may be under way for one bot
 */
public record ConnectionSettings(Duration greetingTimeout, Duration reconnectDelay, Duration maxReconnectDelay,
		Duration callTimeout, Duration slowCallTimeout, int maxPendingCalls) {

	/**
	 * The defaults.
	 */
	public static final ConnectionSettings DEFAULTS = new ConnectionSettings(Duration.ofSeconds(10),
			Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ofSeconds(180), 10_000);

}
