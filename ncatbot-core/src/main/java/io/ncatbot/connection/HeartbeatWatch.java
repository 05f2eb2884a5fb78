package io.ncatbot.connection;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import io.ncatbot.concurrent.Timers;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a connection has gone silent: once NapCat has told its heartbeat's
 * interval, something must come within two and a half of them. Any frame counts, since a
 * busy NapCat may send late beats but sends.
 */
final class HeartbeatWatch {

	private final Timers timers;

	private final BooleanSupplier paused;

	private final Runnable onSilence;

	private volatile long lastFrame;

	private long interval;

	private Timers.@Nullable Timer check;

	private boolean stopped;

	HeartbeatWatch(Timers timers, BooleanSupplier paused, Runnable onSilence) {
		this.timers = timers;
		this.paused = paused;
		this.onSilence = onSilence;
		this.lastFrame = timers.nanoTime();
	}

	void frame() {
		this.lastFrame = this.timers.nanoTime();
	}

	synchronized void beat(long intervalMillis) {
		if (intervalMillis <= 0 || this.stopped) {
			return;
		}
		this.interval = Duration.ofMillis(intervalMillis).toNanos();
		if (this.check == null) {
			checkIn(allowed());
		}
	}

	private long allowed() {
		return this.interval / 2 * 5;
	}

	private void checkIn(long nanos) {
		this.check = this.timers.schedule(Duration.ofNanos(nanos), this::check);
	}

	private void check() {
		synchronized (this) {
			if (this.stopped) {
				return;
			}
			if (this.paused.getAsBoolean()) {
				// Nobody listens, so nobody can tell whether NapCat is silent.
				frame();
			}
			long left = this.lastFrame + allowed() - this.timers.nanoTime();
			if (left > 0) {
				checkIn(left);
				return;
			}
			this.stopped = true;
		}
		this.onSilence.run();
	}

	synchronized void stop() {
		this.stopped = true;
		if (this.check != null) {
			this.check.cancel();
		}
	}

}
