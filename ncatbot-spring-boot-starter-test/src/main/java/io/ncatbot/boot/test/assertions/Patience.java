package io.ncatbot.boot.test.assertions;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import io.ncatbot.boot.test.Idleness;
import io.ncatbot.simulator.NapCatSimulator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait for a bot. While it has something to do it is waited for, up to a
 * generous limit. Once it is idle nothing more is to be expected, so only a short grace
 * is given, for what its own threads may still do. That grace is counted in turns of this
 * thread, not by the clock: on a machine that is slow or stands still, it lasts longer.
 *
 * @param simulator where the bot is connected
 * @param grace how long to wait while it is idle
 */
record Patience(NapCatSimulator simulator, Duration grace) {

	static final Duration GRACE = Duration.ofSeconds(1);

	private static final long BUSY_LIMIT = Duration.ofSeconds(60).toNanos();

	/** For a bot that nobody watches, of which nobody knows whether it is idle. */
	private static final long BLIND_LIMIT = Duration.ofSeconds(10).toNanos();

	private static final long FIRST_PAUSE = 100_000;

	private static final long LONGEST_PAUSE = 5_000_000;

	/**
	 * Waits until something is there.
	 * @param look finds it, or null while it is not there
	 * @return it; null when it does not come
	 */
	<T> @Nullable T await(Supplier<@Nullable T> look) {
		Idleness idleness = Idleness.of(this.simulator);
		long limit = System.nanoTime() + ((idleness != null) ? BUSY_LIMIT : BLIND_LIMIT);
		long idleFor = 0;
		long pause = FIRST_PAUSE;
		while (true) {
			boolean idle = idleness != null && idleness.isIdle();
			// After the question, so that all a bot did before it was idle is seen.
			T found = look.get();
			if (found != null) {
				return found;
			}
			if (idle ? idleFor >= this.grace.toNanos() : System.nanoTime() - limit > 0) {
				return null;
			}
			LockSupport.parkNanos(pause);
			idleFor = idle ? idleFor + pause : 0;
			pause = Math.min(LONGEST_PAUSE, pause * 2);
		}
	}

	/**
	 * Waits until the bot is idle.
	 * @return whether it is
	 */
	boolean awaitIdle() {
		Idleness idleness = Idleness.of(this.simulator);
		if (idleness == null) {
			throw new IllegalStateException(
					"Nobody watches the bot of this simulator, so nobody knows when it is idle: "
							+ "use @NcatBotTest or @SpringBootTest, or tell Idleness.watch(simulator, bots, dispatcher, time)");
		}
		return idleness.await(Duration.ofNanos(BUSY_LIMIT));
	}

	/** Why nothing more is waited for, as a sentence for a failure. */
	String verdict() {
		Idleness idleness = Idleness.of(this.simulator);
		if (idleness == null) {
			return "It was waited for during %d s.".formatted(Duration.ofNanos(BLIND_LIMIT).toSeconds());
		}
		String busyWith = idleness.busyWith();
		return busyWith.isEmpty() ? "The bot is idle, so nothing more will come."
				: "After %d s the bot is still busy: %s.".formatted(Duration.ofNanos(BUSY_LIMIT).toSeconds(), busyWith);
	}

}
