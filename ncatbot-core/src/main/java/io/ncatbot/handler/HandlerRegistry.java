package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.ncatbot.connection.Bot;
import io.ncatbot.dispatch.EventHandlers;
import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * All handler methods of the application. Handlers are looked up for each event without a
 * lock, and without running anybody's code.
 */
public final class HandlerRegistry implements EventHandlers {

	private final HandlerBinder binder;

	private final HandlerServices services;

	private final @Nullable CommandLookup commands;

	private final Map<String, HandlerMethod> handlers = new LinkedHashMap<>();

	private int found;

	private volatile ConcurrentHashMap<Class<? extends Event>, HandlerIndex> indexes = new ConcurrentHashMap<>();

	HandlerRegistry(HandlerBinder binder, HandlerServices services, @Nullable CommandLookup commands) {
		this.binder = binder;
		this.services = services;
		this.commands = commands;
	}

	/**
	 * Begins a registry.
	 * @return what it is made of
	 */
	public static HandlerRegistryBuilder builder() {
		return new HandlerRegistryBuilder();
	}

	/**
	 * Adds a method of a bean.
	 * @param beans has the bean
	 * @param beanName the bean's name; it is not created here
	 * @param method an annotated method of the bean's class
	 * @throws InvalidHandlerException if the method cannot handle events
	 */
	void add(ConfigurableListableBeanFactory beans, String beanName, Method method) {
		HandlerDefinition definition = this.binder.bind(method, beans::resolveEmbeddedValue);
		MatcherBeans matchers = MatcherBeans.of(beans, definition);
		HandlerTarget target = new HandlerTarget(beans, beanName, method);
		synchronized (this.handlers) {
			HandlerMethod handler = new HandlerMethod(definition, target, matchers, this.services, this.found);
			this.handlers.put(newId(definition, beanName), handler);
			this.found++;
			// Replaced, not cleared: an index computed from the old list must not enter
			// the new map.
			this.indexes = new ConcurrentHashMap<>();
		}
	}

	private String newId(HandlerDefinition definition, String beanName) {
		Method method = definition.method();
		String given = definition.id();
		if (given != null) {
			HandlerMethod other = this.handlers.get(given);
			if (other != null) {
				throw new InvalidHandlerException(method, "its id '%s' is that of %s".formatted(given, other),
						"Choose another id for one of them.");
			}
			return given;
		}
		String id = beanName + "." + method.getName();
		if (this.handlers.containsKey(id)) {
			String name = InvalidHandlerException.name(method);
			id += name.substring(name.indexOf('('));
		}
		return id;
	}

	@Override
	public boolean wants(Bot bot, Event event) {
		return !isOwn(event) && index(event).wants(bot, event);
	}

	@Override
	public List<HandlerMethod> matching(Bot bot, Event event) {
		return isOwn(event) ? List.of() : index(event).matching(bot, event);
	}

	/** Written by the bot itself, maybe on another device: no bot answers itself. */
	private static boolean isOwn(Event event) {
		return event instanceof IncomingMessage message && message.userId() == message.selfId();
	}

	private HandlerIndex index(Event event) {
		ConcurrentHashMap<Class<? extends Event>, HandlerIndex> known = this.indexes;
		HandlerIndex index = known.get(event.getClass());
		if (index == null) {
			index = HandlerIndex.of(snapshot(), event.getClass(), this.commands);
			known.put(event.getClass(), index);
		}
		return index;
	}

	private List<HandlerMethod> snapshot() {
		synchronized (this.handlers) {
			return List.copyOf(this.handlers.values());
		}
	}

	/**
	 * Lists the handlers.
	 * @return what there is to know about each, in the order in which they were found
	 */
	public List<HandlerInfo> list() {
		List<HandlerInfo> infos = new ArrayList<>();
		synchronized (this.handlers) {
			this.handlers.forEach((id, handler) -> infos.add(handler.info(id, true)));
		}
		return List.copyOf(infos);
	}

	/**
	 * Lists the handlers that a message could reach, whatever its text: those whose
	 * groups, users, roles, bots and matchers fit. Matchers are asked, and may wait.
	 * @param bot who received the message
	 * @param event the message
	 * @return what there is to know about each, in the order in which they were found
	 */
	public List<HandlerInfo> usableFor(Bot bot, Event event) {
		Map<String, HandlerMethod> all;
		synchronized (this.handlers) {
			all = new LinkedHashMap<>(this.handlers);
		}
		List<HandlerInfo> infos = new ArrayList<>();
		all.forEach((id, handler) -> {
			if (handler.isUsableFor(bot, event)) {
				infos.add(handler.info(id, true));
			}
		});
		return List.copyOf(infos);
	}

}
