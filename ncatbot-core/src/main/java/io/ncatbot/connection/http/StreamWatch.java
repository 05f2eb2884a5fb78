package io.ncatbot.connection.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.ncatbot.concurrent.Timers;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a stream of events has died while calls go on being answered: something on
 * the way has forgotten the connection, or NapCat the subscriber. Nothing comes on a
 * quiet stream, not even heartbeats, so now and then NapCat is asked to say something on
 * it.
 */
final class StreamWatch {

	/** How long what NapCat says it has sent may be on its way. */
	private static final Duration GRACE = Duration.ofSeconds(10);

	private final Timers timers;

	private final long interval;

	private final Supplier<CompletableFuture<Boolean>> question;

	private final Runnable onSilence;

	private volatile long lastSign;

	private Timers.@Nullable Timer next;

	private boolean stopped;

	/**
	 * Creates a watch.
	 * @param timers measures time
	 * @param interval how long the stream may be quiet before NapCat is asked
	 * @param question asks, and tells whether NapCat has said something; false if it does
	 * not know how to
	 * @param onSilence is run when nothing has come
	 */
	StreamWatch(Timers timers, Duration interval, Supplier<CompletableFuture<Boolean>> question, Runnable onSilence) {
		this.timers = timers;
		this.interval = interval.toNanos();
		this.question = question;
		this.onSilence = onSilence;
	}

	void start() {
		sign();
		in(this.interval, this::check);
	}

	/** Something has come. */
	void sign() {
		this.lastSign = this.timers.nanoTime();
	}

	private synchronized void in(long nanos, Runnable step) {
		if (!this.stopped) {
			this.next = this.timers.schedule(Duration.ofNanos(nanos), step);
		}
	}

	private void check() {
		long now = this.timers.nanoTime();
		long left = this.interval - (now - this.lastSign);
		if (left > 0) {
			in(left, this::check);
			return;
		}
		this.question.get().whenComplete((said, failure) -> {
			if (failure != null) {
				// Whether NapCat answers at all is watched elsewhere.
				in(this.interval, this::check);
			}
			else if (said) {
				in(GRACE.toNanos(), () -> judge(now));
			}
		});
	}

	private void judge(long asked) {
		if (this.lastSign - asked >= 0) {
			check();
		}
		else {
			stop();
			this.onSilence.run();
		}
	}

	synchronized void stop() {
		this.stopped = true;
		if (this.next != null) {
			this.next.cancel();
		}
	}

}
