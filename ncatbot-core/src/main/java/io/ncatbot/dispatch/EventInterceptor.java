package io.ncatbot.dispatch;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;

/**
 * Stands around the handling of every event, whether there are handlers for it or not:
 * for logs, tracing, and rules for all. Interceptors are called in their order before an
 * event's handlers and in the opposite order after them, in the lane of the event's
 * conversation, where they may wait and hold up nobody else.
 */
public interface EventInterceptor {

	/**
	 * Called before the handlers of an event.
	 * @param bot who received it
	 * @param event the event
	 * @return whether to go on; if not, neither later interceptors nor handlers get the
	 * event. What is thrown counts as no, and is logged
	 */
	default boolean before(Bot bot, Event event) {
		return true;
	}

	/**
	 * Called when all handlers of an event have ended, if {@link #before} let it pass.
	 * @param bot who received it
	 * @param event the event
	 */
	default void after(Bot bot, Event event) {
	}

	/**
	 * Called when a handler of an event has failed, after it has dealt with that in its
	 * own way; the next handlers follow. It is called for each failure, and on any
	 * thread.
	 * @param bot who received the event
	 * @param event the event
	 * @param handler what failed, by name
	 * @param failure why
	 */
	default void onError(Bot bot, Event event, String handler, Throwable failure) {
	}

}
