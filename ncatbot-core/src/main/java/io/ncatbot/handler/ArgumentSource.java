package io.ncatbot.handler;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Gives one argument of one call of a handler method.
 */
@FunctionalInterface
public interface ArgumentSource {

	/**
	 * Gives the argument.
	 * @param bot who received the event
	 * @param event the event
	 * @return the argument
	 */
	@Nullable Object get(Bot bot, Event event);

}
