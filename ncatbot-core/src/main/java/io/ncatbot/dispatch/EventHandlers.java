package io.ncatbot.dispatch;

import java.util.List;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;

/**
 * The handlers that a dispatcher delivers to.
 */
public interface EventHandlers {

	/**
	 * Tells whether any handler could take an event. It is asked on the socket's thread,
	 * so that events nobody handles cost nothing more; it must be quick and must not run
	 * users' code.
	 * @param bot who received it
	 * @param event the event
	 * @return false only if certainly no handler takes it
	 */
	boolean wants(Bot bot, Event event);

	/**
	 * Finds the handlers of an event.
	 * @param bot who received it
	 * @param event the event
	 * @return the handlers in the order in which they run; empty if there is none
	 */
	List<? extends EventHandler> matching(Bot bot, Event event);

	/**
	 * Forgets a bot that was disconnected for good; nothing comes of it any more.
	 * @param bot the bot
	 */
	default void forget(Bot bot) {
	}

}
