package io.ncatbot.connection;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import io.ncatbot.concurrent.Timers;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a connection has gone silent. Once NapCat has told its heartbeat's
 * interval, something must come within two and a half of them. While it has told none,
 * the quiet connection is asked for a sign of life, and then the same holds for the
 * interval of asking. Any frame counts, since a busy NapCat may send late beats but
 * sends.
 */
final class HeartbeatWatch {

	private final Timers timers;

	private final BooleanSupplier paused;

	private final long pingInterval;

	private final Runnable ping;

	private final Runnable onSilence;

	private volatile long lastFrame;

	private long interval;

	private Timers.@Nullable Timer check;

	private boolean stopped;

	HeartbeatWatch(Timers timers, BooleanSupplier paused, Duration pingInterval, Runnable ping, Runnable onSilence) {
		this.timers = timers;
		this.paused = paused;
		this.pingInterval = pingInterval.toNanos();
		this.ping = ping;
		this.onSilence = onSilence;
		this.lastFrame = timers.nanoTime();
	}

	void frame() {
		this.lastFrame = this.timers.nanoTime();
	}

	/** Begins to watch a connection that NapCat has accepted. */
	synchronized void start() {
		if (!this.stopped && this.check == null) {
			checkIn(this.pingInterval);
		}
	}

	synchronized void beat(long intervalMillis) {
		long told = Duration.ofMillis(intervalMillis).toNanos();
		if (told <= 0 || told == this.interval || this.stopped) {
			return;
		}
		this.interval = told;
		if (this.check != null) {
			this.check.cancel();
		}
		checkIn(allowed());
	}

	private boolean knowsHeartbeats() {
		return this.interval > 0;
	}

	private long allowed() {
		return (knowsHeartbeats() ? this.interval : this.pingInterval) / 2 * 5;
	}

	private void checkIn(long nanos) {
		this.check = this.timers.schedule(Duration.ofNanos(nanos), this::check);
	}

	private void check() {
		Runnable action;
		synchronized (this) {
			if (this.stopped) {
				return;
			}
			if (this.paused.getAsBoolean()) {
				// Nobody listens, so nobody can tell whether NapCat is silent.
				frame();
			}
			long quiet = this.timers.nanoTime() - this.lastFrame;
			long left = allowed() - quiet;
			if (left <= 0) {
				this.stopped = true;
				action = this.onSilence;
			}
			else if (knowsHeartbeats()) {
				checkIn(left);
				return;
			}
			else if (quiet < this.pingInterval) {
				checkIn(this.pingInterval - quiet);
				return;
			}
			else {
				checkIn(Math.min(left, this.pingInterval));
				action = this.ping;
			}
		}
		action.run();
	}

	synchronized void stop() {
		this.stopped = true;
		if (this.check != null) {
			this.check.cancel();
		}
	}

}
