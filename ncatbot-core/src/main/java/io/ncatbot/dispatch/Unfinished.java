package io.ncatbot.dispatch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.concurrent.ThreadRole;
import org.jspecify.annotations.Nullable;

/**
 * How many lanes and handlers beside them have not ended, and who waits for all of them.
 * A lane counts from before it has its first event: the map of lanes would count it only
 * after it may be running.
 */
final class Unfinished {

	private final AtomicInteger lanes = new AtomicInteger();

	private final AtomicInteger beside = new AtomicInteger();

	private volatile @Nullable CountDownLatch waiter;

	/** How many are not waited for. */
	private volatile int spared;

	int lanes() {
		return this.lanes.get();
	}

	int beside() {
		return this.beside.get();
	}

	void laneBegins() {
		this.lanes.incrementAndGet();
	}

	void laneEnds() {
		this.lanes.decrementAndGet();
		tell();
	}

	void besideBegins() {
		this.beside.incrementAndGet();
	}

	void besideEnds() {
		this.beside.decrementAndGet();
		tell();
	}

	private void tell() {
		CountDownLatch waiting = this.waiter;
		if (waiting != null && haveEnded()) {
			waiting.countDown();
		}
	}

	private boolean haveEnded() {
		// In this order: a lane begins what runs beside it before it ends.
		return this.lanes.get() + this.beside.get() <= this.spared;
	}

	/** Nobody waits any more. */
	void reset() {
		this.waiter = null;
	}

	/**
	 * Waits until all have ended. A handler that asks is not waited for, since it waits
	 * itself.
	 * @param timeout how long to wait
	 * @return whether they have
	 */
	boolean await(Duration timeout) {
		this.spared = (ThreadRole.current() == ThreadRole.HANDLER) ? 1 : 0;
		CountDownLatch waiting = new CountDownLatch(1);
		this.waiter = waiting;
		try {
			return haveEnded() || waiting.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
