package io.ncatbot.benchmarks.soak;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Waits for what another process does.
 */
final class Waiting {

	private Waiting() {
	}

	static boolean isMetWithin(long seconds, Condition condition) throws IOException, InterruptedException {
		long begun = System.nanoTime();
		while (!condition.isMet()) {
			if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(seconds)) {
				return false;
			}
			Thread.sleep(100);
		}
		return true;
	}

	/**
	 * Something to wait for.
	 */
	interface Condition {

		boolean isMet() throws IOException, InterruptedException;

	}

}
