package io.ncatbot.handler;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;

/**
 * Decides whether a handler gets an event, where the attributes of the annotations do not
 * suffice. Handlers name such a bean by its class or its name.
 */
@FunctionalInterface
public interface EventMatcher {

	/**
	 * Decides on an event that matches all else. It runs on the handler's thread, where
	 * it may wait; what it throws is a failure of the handler.
	 * @param bot who received the event
	 * @param event the event
	 * @return whether the handler gets it
	 */
	boolean matches(Bot bot, Event event);

}
