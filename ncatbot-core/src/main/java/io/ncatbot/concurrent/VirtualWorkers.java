package io.ncatbot.concurrent;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A virtual thread for each task that runs, up to a limit; a thread that ends its task
 * takes the next one that waits.
 */
final class VirtualWorkers implements Workers {

	private static final Logger logger = LoggerFactory.getLogger(Workers.class);

	private final ThreadFactory threads;

	private final ThreadRole role;

	private final int max;

	private final ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();

	private final AtomicInteger waiting = new AtomicInteger();

	private final AtomicInteger running = new AtomicInteger();

	private volatile boolean closed;

	VirtualWorkers(ThreadFactory threads, ThreadRole role, int max) {
		if (max < 1) {
			throw new IllegalArgumentException("Workers need at least 1 thread, not " + max);
		}
		this.threads = threads;
		this.role = role;
		this.max = max;
	}

	@Override
	public void execute(Runnable task) {
		if (this.closed) {
			throw new RejectedExecutionException("The bot is shut down");
		}
		this.waiting.incrementAndGet();
		this.queue.add(task);
		startThread();
	}

	private void startThread() {
		int now = this.running.get();
		while (now < this.max) {
			if (this.running.compareAndSet(now, now + 1)) {
				this.threads.newThread(() -> this.role.run(this::work)).start();
				return;
			}
			now = this.running.get();
		}
	}

	private void work() {
		for (Runnable task = this.queue.poll(); task != null; task = this.queue.poll()) {
			this.waiting.decrementAndGet();
			try {
				task.run();
			}
			catch (Throwable ex) {
				logger.error("A worker's task failed", ex);
			}
		}
		this.running.decrementAndGet();
		// A task may have come between the last poll and the line above, when nobody
		// would take it.
		if (!this.queue.isEmpty()) {
			startThread();
		}
	}

	@Override
	public int underWay() {
		return this.waiting.get() + this.running.get();
	}

	@Override
	public int threads() {
		return this.running.get();
	}

	@Override
	public int max() {
		return this.max;
	}

	@Override
	public void close() {
		this.closed = true;
		this.queue.clear();
		this.waiting.set(0);
	}

}
