package io.ncatbot.simulator.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The latest calls, bounded in number and in size, and waiting for one.
 */
public final class CallLog {

	private static final Logger log = LoggerFactory.getLogger(CallLog.class);

	private static final long MAX_BYTES = Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition added = this.lock.newCondition();

	private final Deque<Entry> entries = new ArrayDeque<>();

	private final Map<String, Long> counts = new HashMap<>();

	private final List<Consumer<RecordedCall>> listeners = new CopyOnWriteArrayList<>();

	private final int limit;

	private long bytes;

	/** Never goes back, so that whoever waits can tell what is new. */
	private long total;

	/**
	 * Creates a log.
	 * @param limit how many calls it keeps
	 */
	public CallLog(int limit) {
		this.limit = limit;
	}

	/**
	 * Adds a call.
	 * @param call the call
	 * @param size about how many bytes it holds
	 */
	public void add(RecordedCall call, int size) {
		this.lock.lock();
		try {
			this.entries.add(new Entry(call, size));
			this.bytes += size;
			this.total++;
			this.counts.merge(call.action(), 1L, Long::sum);
			while (this.entries.size() > this.limit || this.bytes > MAX_BYTES && this.entries.size() > 1) {
				this.bytes -= this.entries.removeFirst().size();
			}
			this.added.signalAll();
		}
		finally {
			this.lock.unlock();
		}
		for (Consumer<RecordedCall> listener : this.listeners) {
			try {
				listener.accept(call);
			}
			catch (RuntimeException ex) {
				log.warn("A listener failed on a call of {}", call.action(), ex);
			}
		}
	}

	/**
	 * Adds a listener, called on the simulator's own thread.
	 * @param listener hears of every call, before its reply is sent
	 */
	public void listen(Consumer<RecordedCall> listener) {
		this.listeners.add(listener);
	}

	/**
	 * The calls that are kept.
	 * @return the calls, oldest first
	 */
	public List<RecordedCall> all() {
		this.lock.lock();
		try {
			return this.entries.stream().map(Entry::call).toList();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * How often an action was called, forgotten calls included.
	 * @param action the action's name
	 * @return the number of calls
	 */
	public long count(String action) {
		this.lock.lock();
		try {
			return this.counts.getOrDefault(action, 0L);
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Forgets all calls. */
	public void clear() {
		this.lock.lock();
		try {
			this.entries.clear();
			this.counts.clear();
			this.bytes = 0;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits for a call, one made before included.
	 * @param action the action's name
	 * @param which which of its calls
	 * @param timeout how long to wait
	 * @return the first such call
	 * @throws AssertionError when there is none in time
	 */
	public RecordedCall await(String action, Predicate<RecordedCall> which, Duration timeout) {
		Predicate<RecordedCall> wanted = (call) -> call.action().equals(action) && which.test(call);
		this.lock.lock();
		try {
			long left = timeout.toNanos();
			long seen = 0;
			while (true) {
				long news = Math.min(this.total - seen, this.entries.size());
				var match = this.entries.stream()
					.skip(this.entries.size() - Math.max(news, 0))
					.map(Entry::call)
					.filter(wanted)
					.findFirst();
				if (match.isPresent()) {
					return match.get();
				}
				seen = this.total;
				if (left <= 0) {
					throw new AssertionError("No such call of " + action + " within " + timeout + "; there were "
							+ sum() + " calls: " + this.counts);
				}
				left = this.added.awaitNanos(left);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for a call of " + action, ex);
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits until an action was called often enough.
	 * @param action the action's name
	 * @param count how often
	 * @param timeout how long to wait
	 * @return its calls, as far as they are kept
	 * @throws AssertionError when there are fewer in time
	 */
	public List<RecordedCall> await(String action, long count, Duration timeout) {
		this.lock.lock();
		try {
			long left = timeout.toNanos();
			while (this.counts.getOrDefault(action, 0L) < count) {
				if (left <= 0) {
					throw new AssertionError("Only " + this.counts.getOrDefault(action, 0L) + " of " + count
							+ " calls of " + action + " within " + timeout.toMillis() + " ms");
				}
				left = this.added.awaitNanos(left);
			}
			return this.entries.stream().map(Entry::call).filter((call) -> call.action().equals(action)).toList();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for calls of " + action, ex);
		}
		finally {
			this.lock.unlock();
		}
	}

	private long sum() {
		return this.counts.values().stream().mapToLong(Long::longValue).sum();
	}

	private record Entry(RecordedCall call, int size) {
	}

}
