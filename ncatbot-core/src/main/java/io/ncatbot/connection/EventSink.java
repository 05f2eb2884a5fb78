package io.ncatbot.connection;

import io.ncatbot.event.Event;

/**
 * Takes the events that connections receive. It is called on the socket's thread, and so
 * must hand the event over and return.
 */
@FunctionalInterface
public interface EventSink {

	/**
	 * Takes an event.
	 * @param bot who received it
	 * @param event the event
	 */
	void accept(Bot bot, Event event);

	/**
	 * Learns that events of a bot will come; also of one that was known.
	 * @param bot the bot
	 */
	default void expect(Bot bot) {
	}

	/**
	 * Forgets a bot that was disconnected for good; nothing comes of it any more.
	 * @param bot the bot
	 */
	default void forget(Bot bot) {
	}

}
