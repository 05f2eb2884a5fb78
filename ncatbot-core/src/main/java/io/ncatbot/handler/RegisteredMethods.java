package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The methods of a registry by their names, in the order in which they were found.
 */
final class RegisteredMethods {

	private final Map<String, RegisteredMethod> methods = new LinkedHashMap<>();

	/**
	 * Adds a method.
	 * @param given the name it is given; null for that of its bean and its own
	 * @param make makes it, under its name
	 * @throws InvalidHandlerException if the given name is taken
	 */
	synchronized void add(HandlerKind kind, String beanName, Method method, @Nullable String given,
			Function<String, RegisteredMethod> make) {
		String id = (given != null) ? free(given, method) : newId(kind, beanName, method);
		this.methods.put(id, make.apply(id));
	}

	private String free(String given, Method method) {
		RegisteredMethod other = this.methods.get(given);
		if (other != null) {
			throw new InvalidHandlerException(method, "its id '%s' is that of %s".formatted(given, other),
					"Choose another id for one of them.");
		}
		return given;
	}

	private String newId(HandlerKind kind, String beanName, Method method) {
		String id = beanName + "." + method.getName();
		if (this.methods.containsKey(id)) {
			String name = InvalidHandlerException.name(method);
			id += name.substring(name.indexOf('('));
		}
		// The same method may be called for several things.
		return this.methods.containsKey(id) ? id + " " + kind : id;
	}

	synchronized boolean removeIf(Predicate<RegisteredMethod> gone) {
		return this.methods.values().removeIf(gone);
	}

	/**
	 * Returns a method.
	 * @throws IllegalArgumentException if there is none of that name
	 */
	synchronized RegisteredMethod get(String id) {
		RegisteredMethod method = this.methods.get(id);
		if (method == null) {
			throw new IllegalArgumentException(
					"There is no handler '%s'; there is %s".formatted(id, this.methods.keySet()));
		}
		return method;
	}

	/** Shows all of them as they are now, to code that may take its time. */
	void forEach(BiConsumer<String, RegisteredMethod> consumer) {
		Map<String, RegisteredMethod> all;
		synchronized (this) {
			all = new LinkedHashMap<>(this.methods);
		}
		all.forEach(consumer);
	}

	/** Those that handle events and are enabled. */
	synchronized List<HandlerMethod> handlers() {
		List<HandlerMethod> handlers = new ArrayList<>();
		for (RegisteredMethod method : this.methods.values()) {
			if (method instanceof HandlerMethod handler && handler.isEnabled()) {
				handlers.add(handler);
			}
		}
		return handlers;
	}

}
