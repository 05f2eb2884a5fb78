package io.ncatbot.dispatch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.Bot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts dropped events and says so, at most once a second however many there are.
 */
final class DropLog {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.dispatch");

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Timers timers;

	private final LongAdder dropped = new LongAdder();

	private final AtomicBoolean pausing = new AtomicBoolean();

	private volatile long said;

	DropLog(Timers timers) {
		this.timers = timers;
	}

	void dropped(Bot bot, boolean oneConversation) {
		this.dropped.increment();
		if (!this.pausing.get() && this.pausing.compareAndSet(false, true)) {
			say(bot, oneConversation);
			this.timers.schedule(PAUSE, () -> endPause(bot, oneConversation));
		}
	}

	private void say(Bot bot, boolean oneConversation) {
		long now = this.dropped.sum();
		logger.warn("{} dropped {} event(s), {} in all: {} Handlers are too slow for what arrives.", bot,
				now - this.said, now, oneConversation ? "one conversation holds half of the backlog already."
						: "the backlog is full (ncatbot.limits.backlog-events, ncatbot.limits.backlog-size).");
		this.said = now;
	}

	private void endPause(Bot bot, boolean oneConversation) {
		if (this.dropped.sum() != this.said) {
			say(bot, oneConversation);
			this.timers.schedule(PAUSE, () -> endPause(bot, oneConversation));
		}
		else {
			this.pausing.set(false);
		}
	}

	void lostAtShutdown(int events) {
		this.dropped.add(events);
		logger.warn("{} event(s) were dropped, since their handlers did not end before the shutdown's time was up "
				+ "(spring.lifecycle.timeout-per-shutdown-phase)", events);
	}

	void failed(Bot bot, Throwable failure) {
		logger.error("Handling an event of {} failed outside of its handlers", bot, failure);
	}

	long count() {
		return this.dropped.sum();
	}

}
