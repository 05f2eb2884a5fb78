package io.ncatbot.connection;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several observers, none of which can hurt the others.
 */
final class BotObservers implements BotObserver {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.connection");

	private final List<BotObserver> all;

	BotObservers(List<BotObserver> all) {
		this.all = all;
	}

	@Override
	public void onAdded(Bot bot) {
		tell((observer) -> observer.onAdded(bot));
	}

	@Override
	public void onRemoved(Bot bot) {
		tell((observer) -> observer.onRemoved(bot));
	}

	@Override
	public void onCallEnded(Bot bot, String action, CallOutcome outcome, Duration elapsed) {
		tell((observer) -> observer.onCallEnded(bot, action, outcome, elapsed));
	}

	private void tell(Consumer<BotObserver> what) {
		for (BotObserver observer : this.all) {
			try {
				what.accept(observer);
			}
			catch (RuntimeException ex) {
				logger.error("{} failed", observer, ex);
			}
		}
	}

}
