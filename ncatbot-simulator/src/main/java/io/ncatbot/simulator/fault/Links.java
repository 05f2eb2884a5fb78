package io.ncatbot.simulator.fault;

import java.time.Duration;

/**
 * The connections that faults strike.
 */
public interface Links {

	/** Every connection fell silent or heals, as {@link Faults#isHalfOpen()} says. */
	void silenceChanged();

	/** The pace of reading or writing changed. */
	void paceChanged();

	/** Breaks every connection. */
	void drop();

	/**
	 * Closes every WebSocket.
	 * @param code the close code
	 */
	void close(int code);

	/**
	 * Neither reads nor writes for a while.
	 * @param time how long
	 */
	void stall(Duration time);

	/** Goes away and comes back. */
	void restart();

	/**
	 * Does something later.
	 * @param time when
	 * @param step what
	 */
	void after(Duration time, Runnable step);

}
