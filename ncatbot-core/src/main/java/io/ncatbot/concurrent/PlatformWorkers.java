package io.ncatbot.concurrent;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * A pool that grows because its threads are blocked, not because work arrived: a thread
 * that is about to wait for a call says so and a spare takes its place; blocking of other
 * kinds is noticed by a tick that finds work waiting and nobody taking any. It shrinks by
 * what was not needed for a while: since the pool gives each task to the thread that has
 * idled longest, a little work would keep all of them from ever idling long enough.
 */
final class PlatformWorkers implements Workers {

	private static final Duration TICK = Duration.ofMillis(10);

	private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

	private final ThreadRole role;

	private final int base;

	private final int max;

	private final Timers timers;

	private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();

	private final ThreadPoolExecutor pool;

	private final AtomicInteger blocked = new AtomicInteger();

	private final AtomicBoolean ticking = new AtomicBoolean();

	private volatile long taken;

	private long takenAtLastTick;

	private final AtomicInteger busy = new AtomicInteger();

	private volatile int mostBusy;

	/** Whether a look at what is needed is due; guarded by the pool. */
	private boolean trimming;

	PlatformWorkers(String name, ThreadRole role, int base, int max, Timers timers) {
		if (base < 1 || max < base) {
			throw new IllegalArgumentException(
					"Workers need at least 1 thread and a limit not below that, not %d and %d".formatted(base, max));
		}
		this.role = role;
		this.base = base;
		this.max = max;
		this.timers = timers;
		AtomicInteger number = new AtomicInteger();
		this.pool = new ThreadPoolExecutor(base, max, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS, this.queue,
				task -> new WorkerThread(this, task, name + number.incrementAndGet())) {

			@Override
			protected void beforeExecute(Thread thread, Runnable task) {
				begins();
			}

			@Override
			protected void afterExecute(Runnable task, Throwable failure) {
				PlatformWorkers.this.busy.decrementAndGet();
			}

		};
		this.pool.allowCoreThreadTimeOut(true);
	}

	/**
	 * Lost updates do not matter: the tick only asks whether it moved, and whoever is
	 * busy for long is seen at the next beginning.
	 */
	private void begins() {
		this.taken++;
		int now = this.busy.incrementAndGet();
		if (now > this.mostBusy) {
			this.mostBusy = now;
		}
	}

	static @Nullable PlatformWorkers ofCurrentThread() {
		return (Thread.currentThread() instanceof WorkerThread worker) ? worker.workers : null;
	}

	@Override
	public void execute(Runnable task) {
		this.pool.execute(task);
		if (!this.queue.isEmpty()) {
			replaceBlocked();
			startTicking();
		}
	}

	void blocked() {
		this.blocked.incrementAndGet();
		if (!this.queue.isEmpty()) {
			replaceBlocked();
		}
	}

	void unblocked() {
		this.blocked.decrementAndGet();
	}

	private void replaceBlocked() {
		int threads = this.pool.getPoolSize();
		if (threads - this.blocked.get() < this.base && threads < this.max) {
			growTo(threads + 1);
		}
	}

	private void growTo(int size) {
		synchronized (this.pool) {
			if (this.pool.getPoolSize() < size) {
				this.pool.setMaximumPoolSize(this.max);
				this.pool.setCorePoolSize(size);
			}
			if (!this.trimming) {
				this.trimming = true;
				this.mostBusy = this.busy.get();
				this.timers.schedule(KEEP_ALIVE, this::trim);
			}
		}
	}

	/**
	 * Lets go of the threads that were not needed since the last look. A maximum below
	 * what there is ends those that idle; no new ones depend on it, since the queue takes
	 * every task.
	 */
	private void trim() {
		synchronized (this.pool) {
			int needed = Math.max(Math.max(this.base, this.pool.getCorePoolSize()), this.mostBusy);
			this.mostBusy = this.busy.get();
			if (this.pool.getPoolSize() > needed) {
				this.pool.setMaximumPoolSize(needed);
			}
			this.trimming = this.pool.getPoolSize() > this.base;
			if (this.trimming) {
				this.timers.schedule(KEEP_ALIVE, this::trim);
			}
		}
	}

	private void startTicking() {
		if (!this.ticking.get() && this.ticking.compareAndSet(false, true)) {
			this.takenAtLastTick = this.taken;
			this.timers.schedule(TICK, this::tick);
		}
	}

	private void tick() {
		if (this.queue.isEmpty()) {
			// Back to the base, or the pool would start a thread for each new task while
			// others idle.
			synchronized (this.pool) {
				this.pool.setCorePoolSize(this.base);
			}
			this.ticking.set(false);
			if (!this.queue.isEmpty()) {
				startTicking();
			}
			return;
		}
		long now = this.taken;
		int threads = this.pool.getPoolSize();
		if (now == this.takenAtLastTick && threads < this.max) {
			growTo(Math.min(this.max, threads * 2));
		}
		this.takenAtLastTick = now;
		this.timers.schedule(TICK, this::tick);
	}

	@Override
	public int underWay() {
		return this.queue.size() + this.pool.getActiveCount();
	}

	@Override
	public int threads() {
		return this.pool.getPoolSize();
	}

	@Override
	public int max() {
		return this.max;
	}

	@Override
	public void close() {
		this.pool.shutdown();
		this.queue.clear();
	}

	private static final class WorkerThread extends Thread {

		private final PlatformWorkers workers;

		WorkerThread(PlatformWorkers workers, Runnable task, String name) {
			super(() -> workers.role.run(task), name);
			this.workers = workers;
			setDaemon(true);
		}

	}

}
