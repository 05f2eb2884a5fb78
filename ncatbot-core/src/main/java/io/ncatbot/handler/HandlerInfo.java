package io.ncatbot.handler;

import java.util.List;

/**
 * What there is to know about a handler method.
 *
 * @param id its name in the registry: the annotation's, else the name of the bean and of
 * the method, with the types of the parameters where that is not unique
 * @param beanName the bean that it belongs to
 * @param method the method: class, name and parameter types
 * @param kind what it is called for
 * @param match what it matches; of one that is called when bots come or go the bots
 * alone, of one that deals with failures the event alone
 * @param order its place among the handlers of an event, lowest first; 0 for other kinds
 * @param blocking whether no handler after it gets the same event
 * @param concurrent whether its conversation goes on while it runs
 * @param enabled whether it is called
 * @param running the calls that have not ended
 */
public record HandlerInfo(String id, String beanName, String method, HandlerKind kind, HandlerMatch match, int order,
		boolean blocking, boolean concurrent, boolean enabled, List<RunningCall> running) {

	/** What is told of a method that handles no events itself. */
	static HandlerInfo of(String id, RegisteredMethod method, HandlerKind kind, HandlerMatch match) {
		return new HandlerInfo(id, method.beanName(), method.toString(), kind, match, 0, false, false,
				method.isEnabled(), List.of());
	}

}
