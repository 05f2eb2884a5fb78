package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotChange;
import io.ncatbot.connection.BotListener;
import io.ncatbot.dispatch.EventHandlers;
import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * All handler methods of the application, those that bots coming and going are told to
 * among them. Handlers are looked up for each event without a lock, and without running
 * anybody's code.
 */
public final class HandlerRegistry implements EventHandlers, BotListener {

	private final HandlerBinder binder;

	private final ErrorBinder errorBinder;

	private final HandlerServices services;

	private final @Nullable CommandLookup commands;

	private final ChangeMethods changes = new ChangeMethods();

	private final Map<String, HandlerMethod> handlers = new LinkedHashMap<>();

	private int found;

	private volatile ConcurrentHashMap<Class<? extends Event>, HandlerIndex> indexes = new ConcurrentHashMap<>();

	HandlerRegistry(HandlerBinder binder, ErrorBinder errorBinder, HandlerServices services,
			@Nullable CommandLookup commands) {
		this.binder = binder;
		this.errorBinder = errorBinder;
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
			String id = newId(definition, beanName);
			this.handlers.put(id, new HandlerMethod(id, definition, target, matchers, this.services, this.found));
			this.found++;
			indexAnew();
		}
	}

	/**
	 * Adds a method that deals with failures.
	 * @throws InvalidHandlerException if the method cannot
	 */
	void addErrorMethod(ConfigurableListableBeanFactory beans, String beanName, Method method) {
		this.services.failures().add(this.errorBinder.bind(method, new HandlerTarget(beans, beanName, method)));
	}

	/**
	 * Adds a method that is called when a bot comes or goes.
	 * @throws InvalidHandlerException if the method cannot
	 */
	void addChangeMethod(ConfigurableListableBeanFactory beans, String beanName, Method method) {
		this.changes
			.add(ChangeBinder.bind(method, new HandlerTarget(beans, beanName, method), beans::resolveEmbeddedValue));
	}

	/** Forgets the methods of a bean that is no more. */
	void remove(String beanName) {
		this.changes.remove(beanName);
		this.services.failures().remove(beanName);
		synchronized (this.handlers) {
			if (this.handlers.values().removeIf((handler) -> handler.beanName().equals(beanName))) {
				indexAnew();
			}
		}
	}

	/**
	 * Replaced, not cleared: an index computed from the old list must not enter the new
	 * map.
	 */
	private void indexAnew() {
		this.indexes = new ConcurrentHashMap<>();
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

	@Override
	public void onChange(BotChange change) {
		this.changes.onChange(change);
	}

	private HandlerIndex index(Event event) {
		ConcurrentHashMap<Class<? extends Event>, HandlerIndex> known = this.indexes;
		HandlerIndex index = known.get(event.getClass());
		if (index == null) {
			index = HandlerIndex.of(enabled(), event.getClass(), this.commands);
			known.put(event.getClass(), index);
		}
		return index;
	}

	private List<HandlerMethod> enabled() {
		synchronized (this.handlers) {
			return this.handlers.values().stream().filter(HandlerMethod::isEnabled).toList();
		}
	}

	private Map<String, HandlerMethod> snapshot() {
		synchronized (this.handlers) {
			return new LinkedHashMap<>(this.handlers);
		}
	}

	/**
	 * Lists the handlers.
	 * @return what there is to know about each, in the order in which they were found
	 */
	public List<HandlerInfo> list() {
		List<HandlerInfo> infos = new ArrayList<>();
		snapshot().values().forEach((handler) -> infos.add(handler.info()));
		return List.copyOf(infos);
	}

	/**
	 * Returns a handler.
	 * @param id its name, as {@link #list()} tells it
	 * @return what there is to know about it
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public HandlerInfo get(String id) {
		return handler(id).info();
	}

	private HandlerMethod handler(String id) {
		Map<String, HandlerMethod> all = snapshot();
		HandlerMethod handler = all.get(id);
		if (handler == null) {
			throw new IllegalArgumentException("There is no handler '%s'; there is %s".formatted(id, all.keySet()));
		}
		return handler;
	}

	/**
	 * Lets a handler have events again.
	 * @param id its name, as {@link #list()} tells it
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public void enable(String id) {
		enable(id, true);
	}

	/**
	 * Gives a handler no more events, until it is enabled again; calls that are under way
	 * go on.
	 * @param id its name, as {@link #list()} tells it
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public void disable(String id) {
		enable(id, false);
	}

	private void enable(String id, boolean enabled) {
		handler(id).enable(enabled);
		indexAnew();
	}

	/**
	 * Lists the handlers that a message could reach, whatever its text: those whose
	 * groups, users, roles, bots and matchers fit. Matchers are asked, and may wait.
	 * @param bot who received the message
	 * @param event the message
	 * @return what there is to know about each, in the order in which they were found
	 */
	public List<HandlerInfo> usableFor(Bot bot, Event event) {
		List<HandlerInfo> infos = new ArrayList<>();
		snapshot().values().forEach((handler) -> {
			if (handler.isUsableFor(bot, event)) {
				infos.add(handler.info());
			}
		});
		return List.copyOf(infos);
	}

}
