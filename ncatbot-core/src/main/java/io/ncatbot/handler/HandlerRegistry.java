package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotChange;
import io.ncatbot.connection.BotListener;
import io.ncatbot.dispatch.EventHandler;
import io.ncatbot.dispatch.EventHandlers;
import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * All handler methods of the application: for events, for bots that come and go, and for
 * failures. Handlers are looked up for each event without a lock, and without running
 * anybody's code.
 */
public final class HandlerRegistry implements EventHandlers, BotListener {

	private final HandlerBinder binder;

	private final ErrorBinder errorBinder;

	private final HandlerServices services;

	private final @Nullable CommandLookup commands;

	private final ChangeMethods changes = new ChangeMethods();

	private final RegisteredMethods methods = new RegisteredMethods();

	private final AtomicInteger found = new AtomicInteger();

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
		this.methods.add(HandlerKind.EVENT, beanName, method, definition.id(), (id) -> new HandlerMethod(id, definition,
				target, matchers, this.services, this.found.getAndIncrement()));
		indexAnew();
	}

	/**
	 * Adds a method that deals with failures.
	 * @throws InvalidHandlerException if the method cannot
	 */
	void addErrorMethod(ConfigurableListableBeanFactory beans, String beanName, Method method) {
		ErrorMethod error = this.errorBinder.bind(method, new HandlerTarget(beans, beanName, method),
				beans::resolveEmbeddedValue);
		this.methods.add(HandlerKind.ERROR, beanName, method, null, (id) -> error);
		this.services.failures().add(error);
	}

	/**
	 * Adds a method that is called when a bot comes or goes.
	 * @throws InvalidHandlerException if the method cannot
	 */
	void addChangeMethod(ConfigurableListableBeanFactory beans, String beanName, Method method) {
		ChangeMethod change = ChangeBinder.bind(method, new HandlerTarget(beans, beanName, method),
				beans::resolveEmbeddedValue);
		this.methods.add(HandlerKind.CHANGE, beanName, method, null, (id) -> change);
		this.changes.add(change);
	}

	/** Forgets the methods of a bean that is no more. */
	void remove(String beanName) {
		this.changes.remove(beanName);
		this.services.failures().remove(beanName);
		if (this.methods.removeIf((method) -> method.beanName().equals(beanName))) {
			indexAnew();
		}
	}

	/**
	 * Replaced, not cleared: an index computed from the old list must not enter the new
	 * map.
	 */
	private void indexAnew() {
		this.indexes = new ConcurrentHashMap<>();
	}

	@Override
	public boolean wants(Bot bot, Event event) {
		return !isOwn(event) && index(event).wants(bot, event);
	}

	@Override
	public List<? extends EventHandler> matching(Bot bot, Event event) {
		return isOwn(event) ? List.of() : CommandForms.tie(index(event).matching(bot, event));
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
			index = HandlerIndex.of(this.methods.handlers(), event.getClass(), this.commands);
			known.put(event.getClass(), index);
		}
		return index;
	}

	/**
	 * Lists the methods: those that handle events, those that are called when bots come
	 * or go, and those that deal with failures.
	 * @return what there is to know about each, in the order in which they were found
	 */
	public List<HandlerInfo> list() {
		List<HandlerInfo> infos = new ArrayList<>();
		this.methods.forEach((id, method) -> infos.add(method.info(id)));
		return List.copyOf(infos);
	}

	/**
	 * Returns a handler.
	 * @param id its name, as {@link #list()} tells it
	 * @return what there is to know about it
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public HandlerInfo get(String id) {
		return this.methods.get(id).info(id);
	}

	/**
	 * Lets a handler be called again.
	 * @param id its name, as {@link #list()} tells it
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public void enable(String id) {
		enable(id, true);
	}

	/**
	 * Calls a handler no more, until it is enabled again; calls that are under way go on.
	 * @param id its name, as {@link #list()} tells it
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public void disable(String id) {
		enable(id, false);
	}

	private void enable(String id, boolean enabled) {
		this.methods.get(id).enable(enabled);
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
		this.methods.forEach((id, method) -> {
			if (method instanceof HandlerMethod handler && handler.isUsableFor(bot, event)) {
				infos.add(handler.info(id));
			}
		});
		return List.copyOf(infos);
	}

}
