package io.ncatbot.handler;

import java.lang.reflect.Method;

import io.ncatbot.event.Event;

/**
 * A method that can handle events, bound but not yet tied to a bean.
 *
 * @param method the method, as its class declares it
 * @param types the kinds of events that its annotation names; none for any
 * @param eventType the narrowest type that all its events have
 * @param text the exact text that a message must have; empty for any
 * @param arguments where its arguments come from
 * @param order its place among the handlers of an event, lowest first
 */
record HandlerDefinition(Method method, Class<? extends Event>[] types, Class<? extends Event> eventType, String text,
		ArgumentSource[] arguments, int order) {

	boolean accepts(Class<? extends Event> concrete) {
		if (!this.eventType.isAssignableFrom(concrete)) {
			return false;
		}
		for (Class<? extends Event> type : this.types) {
			if (type.isAssignableFrom(concrete)) {
				return true;
			}
		}
		return this.types.length == 0;
	}

}
