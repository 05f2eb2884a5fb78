package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.ncatbot.concurrent.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what nobody else will: that a call failed whose future was dropped. A caller who
 * chains something or waits a moment later is given that moment. Of many failures at once
 * some are named, and the others counted.
 */
final class UnseenFailures {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.api");

	private static final Duration GRACE = Duration.ofSeconds(1);

	private static final int MOST_NAMED = 100;

	private final Timers timers;

	private final AtomicInteger watched = new AtomicInteger();

	private final AtomicLong others = new AtomicLong();

	UnseenFailures(Timers timers) {
		this.timers = timers;
	}

	/**
	 * To be called before the future completes, while its dependents can still be
	 * counted.
	 */
	void check(CallFuture<?> future, String failure) {
		if (future.lookedAt()) {
			return;
		}
		if (this.watched.incrementAndGet() > MOST_NAMED) {
			this.watched.decrementAndGet();
			this.others.incrementAndGet();
			return;
		}
		this.timers.schedule(GRACE, () -> {
			this.watched.decrementAndGet();
			if (!future.lookedAt()) {
				logger.warn("{} (nobody looked at this call's result)", failure);
			}
			long more = this.others.getAndSet(0);
			if (more > 0) {
				logger.warn("{} more calls failed at about the same time, and maybe nobody looked at their results",
						more);
			}
		});
	}

}
