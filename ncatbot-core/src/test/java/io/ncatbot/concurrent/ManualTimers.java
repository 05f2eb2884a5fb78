package io.ncatbot.concurrent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Timers whose time moves only when a test says so; what is due runs on the test's
 * thread.
 */
public final class ManualTimers implements Timers {

	private final List<Task> tasks = new ArrayList<>();

	private long now = 1_000_000_000L;

	private long order;

	@Override
	public synchronized long nanoTime() {
		return this.now;
	}

	@Override
	public synchronized Timer schedule(Duration delay, Runnable task) {
		Task scheduled = new Task(this.now + Math.max(0, delay.toNanos()), this.order++, task);
		this.tasks.add(scheduled);
		return () -> cancel(scheduled);
	}

	private synchronized void cancel(Task task) {
		this.tasks.remove(task);
	}

	/** Moves time forward, running what becomes due in order. */
	public void advance(Duration by) {
		long end = nanoTime() + by.toNanos();
		for (Task due = nextDue(end); due != null; due = nextDue(end)) {
			due.run.run();
		}
		synchronized (this) {
			this.now = end;
		}
	}

	private synchronized Task nextDue(long end) {
		Task next = this.tasks.stream()
			.filter((task) -> task.at <= end)
			.min(Comparator.comparingLong((Task task) -> task.at).thenComparingLong((task) -> task.order))
			.orElse(null);
		if (next != null) {
			this.tasks.remove(next);
			this.now = Math.max(this.now, next.at);
		}
		return next;
	}

	public synchronized int scheduled() {
		return this.tasks.size();
	}

	@Override
	public synchronized void close() {
		this.tasks.clear();
	}

	private record Task(long at, long order, Runnable run) {

	}

}
