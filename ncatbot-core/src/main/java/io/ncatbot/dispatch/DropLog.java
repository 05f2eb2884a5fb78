package io.ncatbot.dispatch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

import io.ncatbot.concurrent.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the dropped events of a bot and says so, in the log and to the application, at
 * most once a second however many there are.
 */
final class DropLog {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.dispatch");

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final String bot;

	private final DropNotices notices;

	private final Timers timers;

	private final LongAdder backlogFull = new LongAdder();

	private final LongAdder conversationFull = new LongAdder();

	private final LongAdder outdated = new LongAdder();

	private final LongAdder shutdown = new LongAdder();

	private final AtomicBoolean pausing = new AtomicBoolean();

	private volatile DroppedEvents said = DroppedEvents.NONE;

	DropLog(String bot, DropNotices notices, Timers timers) {
		this.bot = bot;
		this.notices = notices;
		this.timers = timers;
	}

	void backlogFull() {
		count(this.backlogFull);
	}

	void conversationFull() {
		count(this.conversationFull);
	}

	void outdated() {
		count(this.outdated);
	}

	private void count(LongAdder reason) {
		reason.increment();
		begin();
	}

	private void begin() {
		if (!this.pausing.get() && this.pausing.compareAndSet(false, true)) {
			say(counts());
			tell();
			this.timers.schedule(PAUSE, this::endPause);
		}
	}

	private void tell() {
		this.notices.tell(() -> counts().whileRunning());
	}

	private void say(DroppedEvents now) {
		DroppedEvents before = this.said;
		StringBuilder why = new StringBuilder();
		add(why, now.backlogFull() - before.backlogFull(),
				"since the backlog is full (ncatbot.limits.backlog-events, ncatbot.limits.backlog-size)");
		add(why, now.conversationFull() - before.conversationFull(),
				"since half of the backlog waits in their conversation");
		add(why, now.outdated() - before.outdated(), "that had waited longest, in favour of newer ones");
		logger.warn("Bot '{}' dropped {} event(s), {} in all:{}. Handlers are too slow for what arrives.", this.bot,
				now.total() - before.total(), now.total(), why);
		this.said = now;
	}

	private static void add(StringBuilder why, long count, String reason) {
		if (count > 0) {
			why.append(why.isEmpty() ? " " : ", ").append(count).append(' ').append(reason);
		}
	}

	private void endPause() {
		DroppedEvents now = counts();
		boolean isNews = now.total() != this.said.total();
		if (isNews) {
			say(now);
		}
		if (isNews || this.notices.isBehind(now.whileRunning())) {
			tell();
			this.timers.schedule(PAUSE, this::endPause);
		}
		else {
			this.pausing.set(false);
			if (counts().total() != now.total()) {
				// Lost in between, when it was left to this.
				begin();
			}
		}
	}

	/** Said once for all bots, by whoever shuts them down. */
	void lostAtShutdown(int events) {
		this.shutdown.add(events);
	}

	DroppedEvents counts() {
		return new DroppedEvents(this.backlogFull.sum(), this.conversationFull.sum(), this.outdated.sum(),
				this.shutdown.sum());
	}

}
