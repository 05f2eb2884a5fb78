package io.ncatbot.demo;

import io.ncatbot.connection.Bot;
import io.ncatbot.dispatch.EventInterceptor;
import io.ncatbot.event.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Stands around every event: whatever it is, it passes here before and after its
 * handlers.
 */
@Component
class Stopwatch implements EventInterceptor {

	private static final Logger log = LoggerFactory.getLogger(Stopwatch.class);

	@Override
	public boolean before(Bot bot, Event event) {
		log.debug("{} begins", event.getClass().getSimpleName());
		return true;
	}

	@Override
	public void after(Bot bot, Event event) {
		log.debug("{} has ended", event.getClass().getSimpleName());
	}

	@Override
	public void onError(Bot bot, Event event, String handler, Throwable failure) {
		log.info("{} failed: {}", handler, failure.toString());
	}

}
