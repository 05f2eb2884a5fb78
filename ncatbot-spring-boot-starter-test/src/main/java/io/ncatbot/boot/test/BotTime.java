package io.ncatbot.boot.test;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.ncatbot.concurrent.Timers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bots' time, which a test can move. Left alone it passes as usual, so that nothing
 * hangs; {@link #advance(Duration)} moves it forward at once, and whatever is due by then
 * happens: time-outs of calls, cool-downs, attempts to reconnect, the watch over
 * heartbeats. It is the application's {@link Timers} bean in a test.
 * <p>
 * What is scheduled by Spring's {@code @Scheduled} is not the bots' and does not move.
 */
public final class BotTime implements Timers {

	private static final Logger logger = LoggerFactory.getLogger(BotTime.class);

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	/** Held while a task runs: as ever, one runs after the other. */
	private final ReentrantLock running = new ReentrantLock();

	private final PriorityQueue<Task> tasks = new PriorityQueue<>();

	private final Thread thread = new Thread(this::work, "ncatbot-timer");

	private volatile long shift;

	private volatile @Nullable Thread mover;

	private volatile long target;

	private long scheduled;

	private boolean closed;

	/** Creates a time that passes as usual. */
	public BotTime() {
		this.thread.setDaemon(true);
		this.thread.start();
	}

	/**
	 * Moves time forward. What becomes due on the way runs on this thread, each task at
	 * its own time and in order; when this method returns all of it has run. What it set
	 * going elsewhere, such as a new connection, may still be under way, and has its time
	 * from then on.
	 * @param by how far, zero or more
	 */
	public void advance(Duration by) {
		if (by.isNegative()) {
			throw new IllegalArgumentException("Time cannot go back by " + by.negated());
		}
		this.running.lock();
		Thread outer = this.mover;
		try {
			long end = nanoTime() + by.toNanos();
			this.target = end;
			this.mover = Thread.currentThread();
			for (Task next = takeDue(end); next != null; next = takeDue(end)) {
				moveTo(next.due);
				next.run();
			}
			moveTo(end);
		}
		finally {
			this.mover = outer;
			this.running.unlock();
		}
		wakeThread();
	}

	private void moveTo(long time) {
		this.shift += Math.max(0, time - nanoTime());
	}

	@Override
	public long nanoTime() {
		return System.nanoTime() + this.shift;
	}

	@Override
	public Timer schedule(Duration delay, Runnable task) {
		this.lock.lock();
		try {
			Task added = new Task(now() + Math.max(0, delay.toNanos()), this.scheduled++, task);
			if (!this.closed) {
				this.tasks.add(added);
				this.changed.signal();
			}
			return () -> cancel(added);
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * While time is moved, other threads are at the end of the move already: what they
	 * schedule answers something that was set going on the way, and a handshake must not
	 * be too late before it could begin.
	 */
	private long now() {
		Thread moving = this.mover;
		return (moving != null && moving != Thread.currentThread()) ? Math.max(nanoTime(), this.target) : nanoTime();
	}

	private void cancel(Task task) {
		this.lock.lock();
		try {
			this.tasks.remove(task);
		}
		finally {
			this.lock.unlock();
		}
	}

	private @Nullable Task takeDue(long now) {
		this.lock.lock();
		try {
			Task first = this.tasks.peek();
			return (first != null && first.due - now <= 0) ? this.tasks.poll() : null;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void work() {
		while (awaitDue()) {
			this.running.lock();
			try {
				Task next = takeDue(nanoTime());
				if (next != null) {
					next.run();
				}
			}
			finally {
				this.running.unlock();
			}
		}
	}

	/** Waits until something is due; false once there is nothing to wait for any more. */
	private boolean awaitDue() {
		this.lock.lock();
		try {
			while (!this.closed) {
				Task first = this.tasks.peek();
				long left = (first != null) ? first.due - nanoTime() : Long.MAX_VALUE;
				if (left <= 0) {
					return true;
				}
				this.changed.awaitNanos(left);
			}
		}
		catch (InterruptedException ex) {
			// Nobody but close() interrupts this thread.
		}
		finally {
			this.lock.unlock();
		}
		return false;
	}

	private void wakeThread() {
		this.lock.lock();
		try {
			this.changed.signal();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.tasks.clear();
			this.changed.signal();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Work that waits for its time.
	 */
	private static final class Task implements Comparable<Task> {

		private final long due;

		private final long number;

		private final Runnable work;

		Task(long due, long number, Runnable work) {
			this.due = due;
			this.number = number;
			this.work = work;
		}

		void run() {
			try {
				this.work.run();
			}
			catch (RuntimeException ex) {
				logger.error("A timer's task failed", ex);
			}
		}

		@Override
		public int compareTo(Task other) {
			int byTime = Long.compare(this.due - other.due, 0);
			return (byTime != 0) ? byTime : Long.compare(this.number, other.number);
		}

	}

}
