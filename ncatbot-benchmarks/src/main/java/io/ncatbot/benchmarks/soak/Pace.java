package io.ncatbot.benchmarks.soak;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds events back: no more a second than was asked for, few at first, while a young JVM
 * is slow, and none while the bot has much to do still, so that its limits are never
 * reached.
 */
final class Pace {

	private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(500);

	private static final long YOUTH = TimeUnit.SECONDS.toNanos(10);

	/** How much slower the first event is. */
	private static final double SLOWNESS = 10;

	private final SoakProcess bot;

	private final long interval;

	private final long mostWaiting;

	private final long begun = System.nanoTime();

	private long next = System.nanoTime();

	private long lastLook = System.nanoTime();

	Pace(SoakProcess bot, int rate, long mostWaiting) {
		this.bot = bot;
		this.interval = TimeUnit.SECONDS.toNanos(1) / rate;
		this.mostWaiting = mostWaiting;
	}

	/** Waits until the next event may be said. */
	void await() throws IOException, InterruptedException {
		long now = System.nanoTime();
		if (now - this.lastLook > LOOK_EVERY) {
			while (this.bot.report().backlog() > this.mostWaiting) {
				Thread.sleep(100);
			}
			this.lastLook = System.nanoTime();
		}
		if (this.next - now > 0) {
			LockSupport.parkNanos(this.next - now);
		}
		// What was missed is not made up for all at once.
		this.next = Math.max(this.next + interval(now), System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(20));
	}

	private long interval(long now) {
		double age = Math.min(1, (double) (now - this.begun) / YOUTH);
		return (long) (this.interval / (1 / SLOWNESS + age * (1 - 1 / SLOWNESS)));
	}

}
