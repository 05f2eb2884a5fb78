package io.ncatbot.dispatch;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Workers;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.EventSink;
import io.ncatbot.connection.LinkState;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Takes events from the sockets and brings each to its handlers on another thread: the
 * events of one conversation in their order, those of different conversations side by
 * side. What exceeds the limits is dropped, counted and logged.
 */
public final class Dispatcher implements EventSink {

	private final EventHandlers handlers;

	private final Workers workers;

	private final DispatchLimits limits;

	private final DropLog drops;

	private final Interceptors interceptors;

	private final ConcurrentHashMap<ConversationKey, Lane> lanes = new ConcurrentHashMap<>();

	private final ConcurrentHashMap<Bot, Backlog> backlogs = new ConcurrentHashMap<>();

	private final LongAdder admitted = new LongAdder();

	private final LongAdder finished = new LongAdder();

	private final LongAdder unhandled = new LongAdder();

	private final AtomicInteger beside = new AtomicInteger();

	private volatile boolean accepting;

	private volatile @Nullable CountDownLatch drained;

	/** How many handlers a stop does not wait for. */
	private volatile int spared;

	/**
	 * Creates a dispatcher; it accepts nothing before {@link #start()}.
	 * @param handlers whom to deliver to
	 * @param workers run the handlers
	 * @param limits how much may wait
	 * @param timers measures time
	 */
	public Dispatcher(EventHandlers handlers, Workers workers, DispatchLimits limits, Timers timers) {
		this(handlers, workers, limits, timers, List.of());
	}

	/**
	 * Creates a dispatcher with interceptors. With them every event is admitted, not only
	 * those that handlers want.
	 * @param handlers whom to deliver to
	 * @param workers run the handlers
	 * @param limits how much may wait
	 * @param timers measures time
	 * @param interceptors stand around the handlers, in this order
	 */
	public Dispatcher(EventHandlers handlers, Workers workers, DispatchLimits limits, Timers timers,
			List<EventInterceptor> interceptors) {
		this.interceptors = new Interceptors(interceptors);
		this.handlers = handlers;
		this.workers = workers;
		this.limits = limits;
		this.drops = new DropLog(timers);
	}

	/**
	 * Begins to accept events, also after a stop.
	 */
	public void start() {
		this.drained = null;
		this.accepting = true;
	}

	@Override
	public void accept(Bot bot, Event event) {
		if (!this.accepting || !wants(bot, event)) {
			this.unhandled.increment();
			return;
		}
		ConversationKey key = ConversationKey.of(bot, event);
		int bytes = event.raw().byteLength();
		// Within compute, so that a lane cannot retire between being found and being
		// given the event.
		this.lanes.compute(key, (same, lane) -> {
			if (lane != null) {
				count(lane.offer(event, bytes));
				return lane;
			}
			Lane fresh = new Lane(this, key, backlog(bot));
			if (!fresh.offer(event, bytes)) {
				return null;
			}
			count(true);
			schedule(fresh);
			return fresh;
		});
	}

	private boolean wants(Bot bot, Event event) {
		return this.handlers.wants(bot, event) || !this.interceptors.isEmpty();
	}

	Interceptors interceptors() {
		return this.interceptors;
	}

	private Backlog backlog(Bot bot) {
		Backlog known = this.backlogs.get(bot);
		if (known == null) {
			known = this.backlogs.computeIfAbsent(bot, (key) -> new Backlog(key, this.limits, this.drops));
			if (bot.link() == LinkState.CLOSED) {
				// Its last event, which may have come after it was forgotten.
				this.backlogs.remove(bot);
			}
		}
		return known;
	}

	@Override
	public void forget(Bot bot) {
		this.backlogs.remove(bot);
		this.handlers.forget(bot);
	}

	private void count(boolean isAdmitted) {
		if (isAdmitted) {
			this.admitted.increment();
		}
	}

	/** Runs a handler that opted out of its lane; false if there is nobody any more. */
	boolean executeBeside(Runnable handler) {
		this.beside.incrementAndGet();
		try {
			this.workers.execute(handler);
			return true;
		}
		catch (RejectedExecutionException ex) {
			this.drops.lostAtShutdown(1);
			besideEnded();
			return false;
		}
	}

	void besideEnded() {
		this.beside.decrementAndGet();
		signalIfDrained();
	}

	private void signalIfDrained() {
		CountDownLatch waiter = this.drained;
		if (waiter != null && isDrained()) {
			waiter.countDown();
		}
	}

	private boolean isDrained() {
		return this.lanes.size() + this.beside.get() <= this.spared;
	}

	void schedule(Lane lane) {
		try {
			this.workers.execute(lane);
		}
		catch (RejectedExecutionException ex) {
			this.drops.lostAtShutdown(lane.clear());
		}
	}

	/** Takes an empty lane away; false if an event came meanwhile. */
	boolean retire(ConversationKey key, Lane lane) {
		Lane left = this.lanes.computeIfPresent(key, (same, present) -> present.isEmpty() ? null : present);
		signalIfDrained();
		return left != lane;
	}

	Iterator<? extends EventHandler> handlersOf(Bot bot, Event event) {
		try {
			return this.handlers.matching(bot, event).iterator();
		}
		catch (Throwable ex) {
			this.drops.failed(bot, ex);
			return Collections.emptyIterator();
		}
	}

	@Nullable CompletionStage<HandlerOutcome> handle(EventHandler handler, Bot bot, Event event) {
		try {
			return handler.handle(bot, event);
		}
		catch (Throwable ex) {
			this.drops.failed(bot, ex);
			return null;
		}
	}

	void finished() {
		this.finished.increment();
	}

	/**
	 * Stops accepting events and waits until those that were admitted are handled. What
	 * is not done in time is dropped and counted; handlers that run are left to end. A
	 * handler that calls this is not waited for, since it waits itself.
	 * @param timeout how long to wait
	 * @return whether everything was handled
	 */
	public boolean stop(Duration timeout) {
		this.accepting = false;
		this.spared = (ThreadRole.current() == ThreadRole.HANDLER) ? 1 : 0;
		CountDownLatch waiter = new CountDownLatch(1);
		this.drained = waiter;
		boolean done = isDrained();
		try {
			done = done || waiter.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		int lost = this.lanes.values().stream().mapToInt(Lane::clear).sum();
		if (lost > 0) {
			this.drops.lostAtShutdown(lost);
		}
		return done;
	}

	/**
	 * Returns what was done with events.
	 * @return the counts now
	 */
	public DispatchActivity activity() {
		return new DispatchActivity(this.admitted.sum(), this.finished.sum(), this.unhandled.sum(), this.drops.count(),
				this.lanes.size(), this.beside.get());
	}

}
