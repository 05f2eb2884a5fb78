package io.ncatbot.simulator.server;

import java.time.Duration;

/**
 * Measures the time that NapCat's clients wait before they connect to a bot again. A test
 * whose bots have a time of their own lets them wait by that.
 */
@FunctionalInterface
public interface Pause {

	/**
	 * Runs something after a time, on any thread.
	 * @param time how long to wait
	 * @param then what to do; it neither waits nor throws
	 */
	void thenRun(Duration time, Runnable then);

}
