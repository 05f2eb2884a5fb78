package io.ncatbot.dispatch;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Workers;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.EventSink;
import io.ncatbot.connection.LinkState;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events from the sockets and brings each to its handlers on another thread: the
 * events of one conversation in their order, those of different conversations side by
 * side. What exceeds the limits is dropped, counted and logged.
 */
public final class Dispatcher implements EventSink {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.dispatch");

	private final EventHandlers handlers;

	private final ThreadShares threads;

	private final DropListener listener;

	private final Executor listening;

	private final Timers timers;

	private final Interceptors interceptors;

	private final ConcurrentHashMap<ConversationKey, Lane> lanes = new ConcurrentHashMap<>();

	private final ConcurrentHashMap<Bot, Backlog> backlogs = new ConcurrentHashMap<>();

	private final LongAdder admitted = new LongAdder();

	private final LongAdder finished = new LongAdder();

	private final LongAdder unhandled = new LongAdder();

	/** What bots lost that are gone. */
	private final AtomicReference<DroppedEvents> dropsOfOthers = new AtomicReference<>(DroppedEvents.NONE);

	private final Unfinished unfinished = new Unfinished();

	private volatile boolean accepting;

	/**
	 * Creates a dispatcher; it accepts nothing before {@link #start()}. How much may wait
	 * is for each bot to {@linkplain Bot#limits() say}.
	 * @param handlers whom to deliver to
	 * @param workers run the handlers
	 * @param timers measures time
	 */
	public Dispatcher(EventHandlers handlers, Workers workers, Timers timers) {
		this(handlers, workers, timers, List.of());
	}

	/**
	 * Creates a dispatcher with interceptors. With them every event is admitted, not only
	 * those that handlers want.
	 * @param handlers whom to deliver to
	 * @param workers run the handlers
	 * @param timers measures time
	 * @param interceptors stand around the handlers, in this order
	 */
	public Dispatcher(EventHandlers handlers, Workers workers, Timers timers, List<EventInterceptor> interceptors) {
		this(handlers, workers, timers, interceptors, DropListener.NONE, workers);
	}

	/**
	 * Creates a dispatcher that tells which events are lost.
	 * @param handlers whom to deliver to
	 * @param workers run the handlers
	 * @param timers measures time
	 * @param interceptors stand around the handlers, in this order
	 * @param listener learns of lost events
	 * @param listening runs the listener; other threads than the handlers', all of which
	 * may be busy just then
	 */
	public Dispatcher(EventHandlers handlers, Workers workers, Timers timers, List<EventInterceptor> interceptors,
			DropListener listener, Executor listening) {
		this.interceptors = new Interceptors(interceptors);
		this.handlers = handlers;
		this.threads = new ThreadShares(workers);
		this.timers = timers;
		this.listener = listener;
		this.listening = listening;
	}

	/**
	 * Begins to accept events, also after a stop.
	 */
	public void start() {
		this.unfinished.reset();
		this.accepting = true;
	}

	@Override
	public void expect(Bot bot) {
		backlog(bot);
	}

	@Override
	public void accept(Bot bot, Event event) {
		if (!this.accepting || !wants(bot, event)) {
			this.unhandled.increment();
			return;
		}
		ConversationKey key = ConversationKey.of(bot, event);
		// Within compute, so that a lane cannot retire between being found and being
		// given the event.
		this.lanes.compute(key, (same, lane) -> {
			if (lane != null) {
				count(lane.offer(event));
				return lane;
			}
			return open(key, bot, event);
		});
	}

	private @Nullable Lane open(ConversationKey key, Bot bot, Event event) {
		Lane fresh = new Lane(this, key, backlog(bot));
		// Before the question whether events are still accepted: either this sees that
		// they are not, or whoever stops sees this.
		this.unfinished.laneBegins();
		boolean stopped = !this.accepting;
		if (stopped || !fresh.offer(event)) {
			if (stopped) {
				this.unhandled.increment();
			}
			this.unfinished.laneEnds();
			return null;
		}
		count(true);
		fresh.schedule();
		return fresh;
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
			known = this.backlogs.computeIfAbsent(bot, this::join);
			if (bot.link() == LinkState.CLOSED) {
				// Its last event, which may have come after it was forgotten.
				leave(bot);
			}
		}
		return known;
	}

	private Backlog join(Bot bot) {
		DropLog drops = new DropLog(bot.name(), new DropNotices(bot, this.listener, this.listening), this.timers);
		return new Backlog(bot.limits().backlog(), drops, this.threads.join(bot.limits().handlerThreads()));
	}

	private @Nullable Backlog leave(Bot bot) {
		Backlog gone = this.backlogs.remove(bot);
		if (gone != null) {
			this.threads.leave();
		}
		return gone;
	}

	private void count(boolean isAdmitted) {
		if (isAdmitted) {
			this.admitted.increment();
		}
	}

	/** A handler that opted out of its lane is about to run. */
	void besideBegins() {
		this.unfinished.besideBegins();
	}

	void besideEnded() {
		this.unfinished.besideEnds();
	}

	/** Takes an empty lane away; false if an event came meanwhile. */
	boolean retire(ConversationKey key, Lane lane) {
		if (this.lanes.computeIfPresent(key, (same, present) -> present.isEmpty() ? null : present) == lane) {
			return false;
		}
		this.unfinished.laneEnds();
		return true;
	}

	Iterator<? extends EventHandler> handlersOf(Bot bot, Event event) {
		try {
			return this.handlers.matching(bot, event).iterator();
		}
		catch (Throwable ex) {
			failed(bot, ex);
			return Collections.emptyIterator();
		}
	}

	@Nullable CompletionStage<HandlerOutcome> handle(EventHandler handler, Bot bot, Event event) {
		try {
			return handler.handle(bot, event);
		}
		catch (Throwable ex) {
			failed(bot, ex);
			return null;
		}
	}

	static void sayLost(int events) {
		if (events > 0) {
			logger.warn("{} event(s) were dropped, since their handlers did not end before the shutdown's time was up"
					+ " (spring.lifecycle.timeout-per-shutdown-phase)", events);
		}
	}

	private static void failed(Bot bot, Throwable failure) {
		logger.error("Handling an event of {} failed outside of its handlers", bot, failure);
	}

	@Override
	public void forget(Bot bot) {
		Backlog gone = leave(bot);
		if (gone != null) {
			this.dropsOfOthers.updateAndGet((known) -> known.plus(gone.activity().drops()));
		}
		this.handlers.forget(bot);
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
		boolean done = this.unfinished.await(timeout);
		sayLost(this.lanes.values().stream().mapToInt(Lane::clear).sum());
		return done;
	}

	/**
	 * Returns what was done with events.
	 * @return the counts now
	 */
	public DispatchActivity activity() {
		DroppedEvents drops = this.dropsOfOthers.get();
		for (Backlog backlog : this.backlogs.values()) {
			drops = drops.plus(backlog.activity().drops());
		}
		return new DispatchActivity(this.admitted.sum(), this.finished.sum(), this.unhandled.sum(), drops,
				this.unfinished.lanes(), this.unfinished.beside());
	}

	/**
	 * Returns what waits or runs for one bot, and what it lost.
	 * @param bot which bot
	 * @return the counts now
	 */
	public BacklogActivity activity(Bot bot) {
		Backlog backlog = this.backlogs.get(bot);
		return (backlog != null) ? backlog.activity() : BacklogActivity.NONE;
	}

}
