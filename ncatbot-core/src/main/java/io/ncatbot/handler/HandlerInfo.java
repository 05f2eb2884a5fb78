package io.ncatbot.handler;

import java.util.List;

/**
 * What there is to know about a handler.
 *
 * @param id its name in the registry: the annotation's, else the name of the bean and of
 * the method, with the types of the parameters where that is not unique
 * @param beanName the bean that it belongs to
 * @param method the method: class, name and parameter types
 * @param match what it matches
 * @param order its place among the handlers of an event, lowest first
 * @param blocking whether no handler after it gets the same event
 * @param concurrent whether its conversation goes on while it runs
 * @param enabled whether it gets events
 * @param running the calls that have not ended
 */
public record HandlerInfo(String id, String beanName, String method, HandlerMatch match, int order, boolean blocking,
		boolean concurrent, boolean enabled, List<RunningCall> running) {

}
