package io.ncatbot.connection;

import java.time.Duration;

import io.ncatbot.api.WhenFull;
import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Timers;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how long a call waits where there is no room for it: for leave to begin,
 * and then for room in the send queue. The thread that makes the call decides.
 */
final class Patience {

	/** For whoever cannot wait. */
	static final Patience NONE = new Patience(false, false, null, null);

	private final boolean waits;

	private final boolean overdraws;

	private final @Nullable Duration atMost;

	private final @Nullable Timers timers;

	/** When the first wait began. Most calls never wait. */
	private @Nullable Long begun;

	private Patience(boolean waits, boolean overdraws, @Nullable Duration atMost, @Nullable Timers timers) {
		this.waits = waits;
		this.overdraws = overdraws;
		this.atMost = atMost;
		this.timers = timers;
	}

	/**
	 * The patience of a call that the current thread makes.
	 * @param chosen what the call's options say; null for nothing
	 * @param otherwise what asynchronous calls do that say nothing
	 * @param sync whether the thread waits for the answer anyway
	 * @param atMost how long it may wait
	 * @param timers measures time
	 */
	static Patience of(@Nullable WhenFull chosen, WhenFull otherwise, boolean sync, Duration atMost, Timers timers) {
		ThreadRole role = ThreadRole.current();
		if (chosen == WhenFull.REJECT || role == ThreadRole.SOCKET) {
			return NONE;
		}
		// A handler is held back, which slows it down to what NapCat can take.
		boolean waits = sync || role == ThreadRole.HANDLER || chosen == WhenFull.WAIT
				|| (chosen == null && otherwise == WhenFull.WAIT);
		return new Patience(waits, role == ThreadRole.CONTINUATION, atMost, timers);
	}

	boolean waits() {
		return this.waits;
	}

	/**
	 * Whether the call goes beyond the limit of pending calls rather than wait for one of
	 * them to end: those may be waiting for what is chained to them, which is what makes
	 * the call.
	 */
	boolean overdraws() {
		return this.overdraws;
	}

	/** How long it may wait from now on. */
	Duration left() {
		if (this.timers == null || this.atMost == null) {
			return Duration.ZERO;
		}
		long now = this.timers.nanoTime();
		if (this.begun == null) {
			this.begun = now;
		}
		Duration left = this.atMost.minusNanos(now - this.begun);
		return left.isNegative() ? Duration.ZERO : left;
	}

}
