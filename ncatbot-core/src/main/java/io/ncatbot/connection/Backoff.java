package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before the next try: exponential, with full jitter, so that many bots
 * that lost one NapCat do not come back all at once.
 */
final class Backoff {

	private static final int MOST_DOUBLINGS = 30;

	private final Duration first;

	private final Duration most;

	private int failures;

	Backoff(Duration first, Duration most) {
		this.first = first;
		this.most = most;
	}

	void reset() {
		this.failures = 0;
	}

	Duration next() {
		long ceiling = Math.min(this.most.toMillis(),
				this.first.toMillis() << Math.min(this.failures++, MOST_DOUBLINGS));
		// Never nothing at all: a peer that accepts and closes at once must not be
		// hammered.
		long least = Math.min(100, ceiling);
		return Duration.ofMillis(ThreadLocalRandom.current().nextLong(least, Math.max(least, ceiling) + 1));
	}

	Duration longest() {
		return this.most;
	}

}
