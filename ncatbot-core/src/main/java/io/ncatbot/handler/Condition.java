package io.ncatbot.handler;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;

/**
 * Something about an event that is quickly told, on the socket's thread too.
 */
@FunctionalInterface
interface Condition {

	boolean holds(Bot bot, Event event);

}
