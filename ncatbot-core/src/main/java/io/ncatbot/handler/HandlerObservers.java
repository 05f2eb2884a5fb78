package io.ncatbot.handler;

import java.time.Duration;
import java.util.List;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several observers, none of which can hurt the others.
 */
final class HandlerObservers implements HandlerObserver {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.handler");

	private final List<HandlerObserver> all;

	HandlerObservers(List<HandlerObserver> all) {
		this.all = all;
	}

	@Override
	public void onEnded(String handler, Bot bot, Event event, Duration elapsed, @Nullable Throwable failure) {
		for (HandlerObserver observer : this.all) {
			try {
				observer.onEnded(handler, bot, event, elapsed, failure);
			}
			catch (RuntimeException ex) {
				logger.error("{} failed", observer, ex);
			}
		}
	}

}
