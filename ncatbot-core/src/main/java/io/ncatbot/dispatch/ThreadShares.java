package io.ncatbot.dispatch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.concurrent.Workers;

/**
 * How the bots share the threads of handlers. A bot that is alone may take them all. Of
 * several each may take as many as all of them together leave free: so one whose handlers
 * hang holds half of the threads, two hold a third each, and however many hang, some are
 * left for the others; while those that a bot does not need are anybody's.
 */
final class ThreadShares {

	private final Workers workers;

	private final int all;

	private final AtomicInteger taken = new AtomicInteger();

	private final AtomicInteger bots = new AtomicInteger();

	/** Those that hold tasks back. */
	private final Set<ThreadShare> held = ConcurrentHashMap.newKeySet();

	ThreadShares(Workers workers) {
		this.workers = workers;
		this.all = workers.max();
	}

	/**
	 * Makes the share of one more bot.
	 * @param limit how many threads it may take at most
	 */
	ThreadShare join(int limit) {
		this.bots.incrementAndGet();
		return new ThreadShare(this, limit);
	}

	/** There is a bot less. */
	void leave() {
		this.bots.decrementAndGet();
		startHeld();
	}

	boolean isAlone() {
		return this.bots.get() <= 1;
	}

	int free() {
		return this.all - this.taken.get();
	}

	void take() {
		this.taken.incrementAndGet();
	}

	void giveBack() {
		this.taken.decrementAndGet();
	}

	/**
	 * Runs a task on a thread that has been taken.
	 * @throws java.util.concurrent.RejectedExecutionException if there are none any more
	 */
	void run(Runnable task) {
		this.workers.execute(task);
	}

	void holdsBack(ThreadShare share) {
		this.held.add(share);
	}

	void holdsNothing(ThreadShare share) {
		this.held.remove(share);
	}

	/** There may be threads for what is held back. */
	void startHeld() {
		if (!this.held.isEmpty()) {
			this.held.forEach(ThreadShare::startHeld);
		}
	}

}
