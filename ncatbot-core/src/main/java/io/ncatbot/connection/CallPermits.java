package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.Semaphore;

import io.ncatbot.api.CallInterruptedException;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Waiting;

/**
 * Bounds how many calls of a bot are under way, until what is chained to them has run. At
 * the limit a handler is held back, which slows it down to what NapCat can take; a
 * continuation never is, since the calls it would wait for may be waiting for it; anybody
 * else is refused, unless they wait anyway.
 */
final class CallPermits {

	private final int limit;

	private final Permits permits;

	CallPermits(int limit) {
		this.limit = limit;
		this.permits = new Permits(limit);
	}

	void acquire(String action, boolean mayWait, Duration timeout) {
		if (this.permits.tryAcquire()) {
			return;
		}
		ThreadRole role = ThreadRole.current();
		if (role == ThreadRole.CONTINUATION) {
			this.permits.overdraw();
			return;
		}
		if (role == ThreadRole.HANDLER || (mayWait && role == ThreadRole.FOREIGN)) {
			waitFor(action, timeout);
			return;
		}
		throw tooMany(action);
	}

	private void waitFor(String action, Duration timeout) {
		try {
			if (!Waiting.tryAcquire(this.permits, timeout)) {
				throw tooMany(action);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CallInterruptedException(action);
		}
	}

	private CallRejectedException tooMany(String action) {
		return new CallRejectedException(action,
				"%d calls of this bot are under way, which is the limit".formatted(this.limit)
						+ " (ncatbot.limits.pending-calls)");
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
