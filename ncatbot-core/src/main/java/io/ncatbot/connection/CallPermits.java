package io.ncatbot.connection;

import java.util.concurrent.Semaphore;

import io.ncatbot.api.CallInterruptedException;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.concurrent.Waiting;

/**
 * Bounds how many calls of a bot are under way, until what is chained to them has run. At
 * the limit a call waits for another to end, or is refused, as its caller's patience
 * says; a continuation goes beyond it, since the calls it would wait for may be waiting
 * for it.
 */
final class CallPermits {

	private final int limit;

	private final Permits permits;

	CallPermits(int limit) {
		this.limit = limit;
		this.permits = new Permits(limit);
	}

	void acquire(String action, Patience patience) {
		if (this.permits.tryAcquire()) {
			return;
		}
		if (patience.overdraws()) {
			this.permits.overdraw();
		}
		else if (!patience.waits() || !waitFor(action, patience)) {
			throw new CallRejectedException(action,
					"%d calls of this bot are under way, which is the limit".formatted(this.limit)
							+ " (ncatbot.limits.pending-calls)");
		}
	}

	private boolean waitFor(String action, Patience patience) {
		try {
			return Waiting.tryAcquire(this.permits, patience.left());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CallInterruptedException(action);
		}
	}

	void release() {
		this.permits.release();
	}

	int used() {
		return this.limit - this.permits.availablePermits();
	}

	private static final class Permits extends Semaphore {

		Permits(int permits) {
			super(permits);
		}

		/**
		 * Takes a permit that may not be there; the count goes below zero for a while.
		 */
		void overdraw() {
			reducePermits(1);
		}

	}

}
