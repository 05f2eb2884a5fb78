package io.ncatbot.connection;

import java.time.Duration;

import io.ncatbot.api.WhenFull;

/**
 * How calls behave whose options do not say otherwise.
 *
 * @param timeout how long a call waits for its answer where nothing else applies
 * @param slowTimeout how long a send waits for its answer when NapCat first has to fetch
 * a file
 * @param connectionWait how long a call waits for a connection; zero to fail at once
 * @param whenFull what becomes of an asynchronous call for which there is no room
 */
public record CallSettings(Duration timeout, Duration slowTimeout, Duration connectionWait, WhenFull whenFull) {

	/**
	 * The defaults: 30 and 180 seconds, no waiting for a connection, nor for room.
	 */
	public static final CallSettings DEFAULTS = new CallSettings(Duration.ofSeconds(30), Duration.ofSeconds(180),
			Duration.ZERO, WhenFull.REJECT);

	/**
	 * Changes how long calls wait for a connection.
	 * @param connectionWait the longest time; zero to fail at once
	 * @return the changed settings
	 */
	public CallSettings withConnectionWait(Duration connectionWait) {
		return new CallSettings(this.timeout, this.slowTimeout, connectionWait, this.whenFull);
	}

	/**
	 * Changes what becomes of an asynchronous call for which there is no room.
	 * @param whenFull what becomes of it
	 * @return the changed settings
	 */
	public CallSettings withWhenFull(WhenFull whenFull) {
		return new CallSettings(this.timeout, this.slowTimeout, this.connectionWait, whenFull);
	}

}
