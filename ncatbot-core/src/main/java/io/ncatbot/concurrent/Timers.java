package io.ncatbot.concurrent;

import java.time.Duration;

/**
 * The one source of time and of delayed work. Every time-out, back-off, heartbeat watch
 * and cool-down goes through it, so that a test can replace it and move time instead of
 * waiting.
 */
public interface Timers extends AutoCloseable {

	/**
	 * Returns a monotonic time in nanoseconds; only differences mean anything.
	 * @return nanoseconds
	 */
	long nanoTime();

	/**
	 * Runs a short, non-blocking task once after a delay.
	 * @param delay how long to wait; zero or negative means as soon as possible
	 * @param task what to run; an exception it throws is logged
	 * @return a handle that cancels the task while it has not run
	 */
	Timer schedule(Duration delay, Runnable task);

	/**
	 * Stops the source: what is scheduled never runs, what is scheduled later is ignored.
	 */
	@Override
	void close();

	/**
	 * Creates timers on the system's clock with one thread of its own. The thread is no
	 * daemon: a bot that waits for NapCat keeps its JVM alive.
	 * @return new timers; close them to let the JVM end
	 */
	static Timers system() {
		return new SystemTimers();
	}

	/**
	 * A handle on scheduled work.
	 */
	interface Timer {

		/**
		 * Cancels the work if it has not begun; otherwise does nothing.
		 */
		void cancel();

	}

}
