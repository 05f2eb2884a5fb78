package io.ncatbot.handler;

import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a handler's failure with the method's name and what identifies the event.
 */
public final class LoggingErrorStrategy implements HandlerErrorStrategy {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.handler");

	@Override
	public void onError(HandlerFailure failure) {
		logger.error("{} failed on {} of {}", failure.handler(), describe(failure.event()), failure.bot(),
				failure.cause());
	}

	private static String describe(Event event) {
		String kind = event.getClass().getSimpleName();
		return (event instanceof IncomingMessage message) ? "%s %d".formatted(kind, message.messageId())
				: "%s at %d".formatted(kind, event.time());
	}

}
