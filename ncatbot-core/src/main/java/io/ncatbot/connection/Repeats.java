package io.ncatbot.connection;

import java.time.Duration;

import io.ncatbot.concurrent.Timers;

/**
 * Keeps what repeats from filling the log: the first is worth a word, and then one a
 * minute at most, with how many there were since.
 */
public final class Repeats {

	private static final long PAUSE = Duration.ofMinutes(1).toNanos();

	private final Timers timers;

	private long unsaid;

	private boolean said;

	private long saidAt;

	/**
	 * Begins without any.
	 * @param timers measures time
	 */
	public Repeats(Timers timers) {
		this.timers = timers;
	}

	/**
	 * Counts one.
	 * @return 0 to say nothing about it, otherwise how many there were since the last
	 * word about them, this one included
	 */
	public synchronized long add() {
		this.unsaid++;
		long now = this.timers.nanoTime();
		if (this.said && now - this.saidAt < PAUSE) {
			return 0;
		}
		long count = this.unsaid;
		this.said = true;
		this.saidAt = now;
		this.unsaid = 0;
		return count;
	}

	/**
	 * Says how many others a word stands for.
	 * @param count what {@link #add()} returned, not 0
	 * @return the end of a clause; empty where there are no others
	 */
	public static String others(long count) {
		return (count > 1) ? ", and %d more before it".formatted(count - 1) : "";
	}

}
