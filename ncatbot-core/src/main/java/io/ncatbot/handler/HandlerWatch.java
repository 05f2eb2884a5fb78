package io.ncatbot.handler;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over handlers while they run, says which do not come back, and tells whoever
 * measures them how they ended. One timer looks after all of them, and only while there
 * are any.
 */
final class HandlerWatch {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.handler");

	private final Duration slowAfter;

	private final @Nullable Timers timers;

	private final HandlerObserver observer;

	private final Set<Run> runs = ConcurrentHashMap.newKeySet();

	private final AtomicBoolean ticking = new AtomicBoolean();

	HandlerWatch(Duration slowAfter, @Nullable Timers timers, HandlerObserver observer) {
		this.slowAfter = slowAfter;
		this.timers = timers;
		this.observer = observer;
	}

	/** Begins to watch a call, on the thread that makes it. */
	Run begin(HandlerMethod handler, Bot bot, Event event) {
		Run run = new Run(handler, bot, event, now());
		this.runs.add(run);
		startTicking();
		return run;
	}

	private long now() {
		return (this.timers != null) ? this.timers.nanoTime() : 0;
	}

	private void startTicking() {
		if (this.timers != null && !this.ticking.get() && this.ticking.compareAndSet(false, true)) {
			this.timers.schedule(this.slowAfter, this::tick);
		}
	}

	private void tick() {
		if (this.runs.isEmpty()) {
			this.ticking.set(false);
			if (!this.runs.isEmpty()) {
				startTicking();
			}
			return;
		}
		this.runs.forEach(this::sayIfSlow);
		if (this.timers != null) {
			this.timers.schedule(this.slowAfter.dividedBy(2), this::tick);
		}
	}

	private void sayIfSlow(Run run) {
		Duration elapsed = elapsed(run);
		if (run.said || elapsed.compareTo(this.slowAfter) < 0) {
			return;
		}
		run.said = true;
		Thread thread = run.thread;
		String doing = (thread != null) ? "its thread %s is where the trace shows".formatted(thread.getName())
				: "it waits for the stage that it returned";
		logger.warn(
				"{} has been handling {} of {} for {} ms and has not ended; {}. Its conversation waits, others go on"
						+ " (ncatbot.handler.slow-after).",
				run.handler, EventNames.of(run.event), run.bot, elapsed.toMillis(), doing, trace(thread));
	}

	private static @Nullable Throwable trace(@Nullable Thread thread) {
		if (thread == null) {
			return null;
		}
		Throwable trace = new Throwable("The thread's trace, no failure");
		trace.setStackTrace(thread.getStackTrace());
		return trace;
	}

	private Duration elapsed(Run run) {
		return Duration.ofNanos(now() - run.start);
	}

	void end(Run run, @Nullable Throwable failure) {
		this.runs.remove(run);
		if (run.matched && this.observer != HandlerObserver.NONE) {
			this.observer.onEnded(run.handler.id(), run.bot, run.event, elapsed(run), failure);
		}
		if (run.said) {
			logger.info("{} has ended handling {} of {} after {} ms", run.handler, EventNames.of(run.event), run.bot,
					elapsed(run).toMillis());
		}
	}

	/** What a handler is doing now. */
	List<RunningCall> runningCalls(HandlerMethod handler) {
		return this.runs.stream().filter((run) -> run.handler == handler).map((run) -> {
			Thread thread = run.thread;
			return new RunningCall(run.bot, run.event, elapsed(run), (thread != null) ? thread.getName() : null);
		}).toList();
	}

	/** One call. */
	static final class Run {

		private final HandlerMethod handler;

		private final Bot bot;

		private final Event event;

		private final long start;

		private volatile @Nullable Thread thread = Thread.currentThread();

		private volatile boolean said;

		private boolean matched;

		Run(HandlerMethod handler, Bot bot, Event event, long start) {
			this.handler = handler;
			this.bot = bot;
			this.event = event;
			this.start = start;
		}

		/** The event is for the handler, which could not be told beforehand. */
		void matched() {
			this.matched = true;
		}

		/** Its thread has other things to do; a stage is under way. */
		void leftThread() {
			this.thread = null;
		}

	}

}
