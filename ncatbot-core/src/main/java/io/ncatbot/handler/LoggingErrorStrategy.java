package io.ncatbot.handler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a handler's failure with the method's name and what identifies the event.
 */
public final class LoggingErrorStrategy implements HandlerErrorStrategy {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.handler");

	@Override
	public void onError(HandlerFailure failure) {
		logger.error("{} failed on {} of {}", failure.handler(), EventNames.of(failure.event()), failure.bot(),
				failure.cause());
	}

}
