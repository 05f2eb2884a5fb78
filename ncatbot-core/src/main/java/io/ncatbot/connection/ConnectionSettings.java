package io.ncatbot.connection;

import java.time.Duration;

/**
 * How connections and calls behave.
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
 * @param connectionWait how long a call waits for a connection; zero to fail at once
 * @param pingInterval how long a connection without heartbeats may be quiet before it is
 * asked for a sign of life
 * @param maxPendingCalls how many calls may be under way for one bot
 * @param maxHeldCharacters how many characters the calls of one bot that wait for a
 * connection may have together
 */
public record ConnectionSettings(Duration greetingTimeout, Duration reconnectDelay, Duration maxReconnectDelay,
		Duration callTimeout, Duration slowCallTimeout, Duration connectionWait, Duration pingInterval,
		int maxPendingCalls, long maxHeldCharacters) {

	/**
	 * The defaults.
	 */
	public static final ConnectionSettings DEFAULTS = new ConnectionSettings(Duration.ofSeconds(10),
			Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ofSeconds(180),
			Duration.ZERO, Duration.ofSeconds(30), 10_000, 128L << 20);

	/**
	 * Changes how long NapCat may take to greet.
	 * @param greetingTimeout the longest time from the handshake to the lifecycle event
	 * @return the changed settings
	 */
	public ConnectionSettings withGreetingTimeout(Duration greetingTimeout) {
		return new ConnectionSettings(greetingTimeout, this.reconnectDelay, this.maxReconnectDelay, this.callTimeout,
				this.slowCallTimeout, this.connectionWait, this.pingInterval, this.maxPendingCalls,
				this.maxHeldCharacters);
	}

	/**
	 * Changes how often it is tried to connect again.
	 * @param first the longest wait before the first new try
	 * @param most the longest wait there is
	 * @return the changed settings
	 */
	public ConnectionSettings withReconnectDelays(Duration first, Duration most) {
		return new ConnectionSettings(this.greetingTimeout, first, most, this.callTimeout, this.slowCallTimeout,
				this.connectionWait, this.pingInterval, this.maxPendingCalls, this.maxHeldCharacters);
	}

	/**
	 * Changes how long calls wait for a connection.
	 * @param connectionWait the longest time; zero to fail at once
	 * @return the changed settings
	 */
	public ConnectionSettings withConnectionWait(Duration connectionWait) {
		return new ConnectionSettings(this.greetingTimeout, this.reconnectDelay, this.maxReconnectDelay,
				this.callTimeout, this.slowCallTimeout, connectionWait, this.pingInterval, this.maxPendingCalls,
				this.maxHeldCharacters);
	}

	/**
	 * Changes how many calls may be under way.
	 * @param maxPendingCalls the limit for one bot, at least 1
	 * @return the changed settings
	 */
	public ConnectionSettings withMaxPendingCalls(int maxPendingCalls) {
		return new ConnectionSettings(this.greetingTimeout, this.reconnectDelay, this.maxReconnectDelay,
				this.callTimeout, this.slowCallTimeout, this.connectionWait, this.pingInterval, maxPendingCalls,
				this.maxHeldCharacters);
	}

}
