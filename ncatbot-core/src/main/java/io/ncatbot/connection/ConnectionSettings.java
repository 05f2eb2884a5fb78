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
 * @param pingInterval how long a connection without heartbeats may be quiet before it is
 * asked for a sign of life
 * @param calls how calls behave
 * @param limits how much each bot may hold that has no limits of its own
 */
public record ConnectionSettings(Duration greetingTimeout, Duration reconnectDelay, Duration maxReconnectDelay,
		Duration pingInterval, CallSettings calls, BotLimits limits) {

	/**
	 * The defaults.
	 */
	public static final ConnectionSettings DEFAULTS = new ConnectionSettings(Duration.ofSeconds(10),
			Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(30), CallSettings.DEFAULTS,
			BotLimits.DEFAULTS);

	/**
	 * Changes how long NapCat may take to greet.
	 * @param greetingTimeout the longest time from the handshake to the lifecycle event
	 * @return the changed settings
	 */
	public ConnectionSettings withGreetingTimeout(Duration greetingTimeout) {
		return new ConnectionSettings(greetingTimeout, this.reconnectDelay, this.maxReconnectDelay, this.pingInterval,
				this.calls, this.limits);
	}

	/**
	 * Changes how often it is tried to connect again.
	 * @param first the longest wait before the first new try
	 * @param most the longest wait there is
	 * @return the changed settings
	 */
	public ConnectionSettings withReconnectDelays(Duration first, Duration most) {
		return new ConnectionSettings(this.greetingTimeout, first, most, this.pingInterval, this.calls, this.limits);
	}

	/**
	 * Changes how calls behave.
	 * @param calls how they behave
	 * @return the changed settings
	 */
	public ConnectionSettings withCalls(CallSettings calls) {
		return new ConnectionSettings(this.greetingTimeout, this.reconnectDelay, this.maxReconnectDelay,
				this.pingInterval, calls, this.limits);
	}

	/**
	 * Changes how long calls wait for a connection.
	 * @param connectionWait the longest time; zero to fail at once
	 * @return the changed settings
	 */
	public ConnectionSettings withConnectionWait(Duration connectionWait) {
		return withCalls(this.calls.withConnectionWait(connectionWait));
	}

	/**
	 * Changes how much each bot may hold.
	 * @param limits the limits
	 * @return the changed settings
	 */
	public ConnectionSettings withLimits(BotLimits limits) {
		return new ConnectionSettings(this.greetingTimeout, this.reconnectDelay, this.maxReconnectDelay,
				this.pingInterval, this.calls, limits);
	}

}
