package io.ncatbot.connection;

import java.time.Duration;

import io.ncatbot.concurrent.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what nobody else will: that a call failed whose future was dropped. A caller who
 * chains something or waits a moment later is given that moment.
 */
final class UnseenFailures {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.api");

	private static final Duration GRACE = Duration.ofSeconds(1);

	private final Timers timers;

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
		this.timers.schedule(GRACE, () -> {
			if (!future.lookedAt()) {
				logger.warn("{} (nobody looked at this call's result)", failure);
			}
		});
	}

}
