package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

import io.ncatbot.dispatch.EventHandlers;
import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;

import org.springframework.beans.factory.BeanFactory;

/**
 * All handler methods of the application. Handlers are looked up for each event without a
 * lock, and without running anybody's code.
 */
public final class HandlerRegistry implements EventHandlers {

	private final HandlerBinder binder;

	private final HandlerErrorStrategy errors;

	private final List<HandlerMethod> handlers = new ArrayList<>();

	private volatile ConcurrentHashMap<Class<? extends Event>, HandlerIndex> indexes = new ConcurrentHashMap<>();

	/**
	 * Creates a registry.
	 * @param resolvers know where arguments come from, asked in this order before the
	 * built-in one
	 * @param errors deals with failures
	 */
	public HandlerRegistry(List<HandlerArgumentResolver> resolvers, HandlerErrorStrategy errors) {
		List<HandlerArgumentResolver> all = new ArrayList<>(resolvers);
		all.add(new BuiltInArguments());
		this.binder = new HandlerBinder(all);
		this.errors = errors;
	}

	/**
	 * Adds a method of a bean.
	 * @param beans has the bean
	 * @param beanName the bean's name; it is not created here
	 * @param method an annotated method of the bean's class
	 * @throws InvalidHandlerException if the method cannot handle events
	 */
	void add(BeanFactory beans, String beanName, Method method) {
		HandlerDefinition definition = this.binder.bind(method);
		synchronized (this.handlers) {
			this.handlers.add(new HandlerMethod(definition, beans, beanName, this.errors, this.handlers.size()));
			// Replaced, not cleared: an index computed from the old list must not enter
			// the new map.
			this.indexes = new ConcurrentHashMap<>();
		}
	}

	@Override
	public boolean wants(Event event) {
		return !matching(event).isEmpty();
	}

	@Override
	public List<HandlerMethod> matching(Event event) {
		if (event instanceof IncomingMessage message && message.userId() == message.selfId()) {
			// Written by the bot itself, maybe on another device: no bot answers itself.
			return List.of();
		}
		ConcurrentHashMap<Class<? extends Event>, HandlerIndex> known = this.indexes;
		HandlerIndex index = known.get(event.getClass());
		if (index == null) {
			index = HandlerIndex.of(snapshot(), event.getClass());
			known.put(event.getClass(), index);
		}
		return index.matching(event);
	}

	private List<HandlerMethod> snapshot() {
		synchronized (this.handlers) {
			return List.copyOf(this.handlers);
		}
	}

	/**
	 * Lists the handler methods.
	 * @return class, method name and parameter types of each, in the order in which they
	 * were found
	 */
	public List<String> list() {
		return snapshot().stream().map(HandlerMethod::toString).toList();
	}

}
