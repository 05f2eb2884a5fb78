package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.util.List;

import io.ncatbot.event.Event;

/**
 * Which events a method handles: what its annotation and its parameters say together.
 */
final class EventTypeRules {

	private EventTypeRules() {
	}

	/**
	 * Finds the narrowest type of all events of a method.
	 * @param types what its annotation names; none for any
	 * @throws InvalidHandlerException if its parameters say something else, or nothing
	 * says anything
	 */
	static Class<? extends Event> narrow(Method method, List<Class<? extends Event>> types) {
		Class<? extends Event> declared = (types.size() == 1) ? types.get(0) : Event.class;
		Class<? extends Event> narrowed = declared;
		for (Class<?> type : method.getParameterTypes()) {
			if (!Event.class.isAssignableFrom(type)) {
				continue;
			}
			Class<? extends Event> parameter = type.asSubclass(Event.class);
			if (types.size() > 1) {
				requireOverlap(method, types, parameter);
			}
			else if (!parameter.isAssignableFrom(declared) && !declared.isAssignableFrom(parameter)) {
				throw mismatch(method, declared, parameter);
			}
			if (narrowed.isAssignableFrom(parameter)) {
				narrowed = parameter;
			}
		}
		if (narrowed == Event.class && types.isEmpty() && !takes(method, Event.class)) {
			throw new InvalidHandlerException(method, "nothing says which events it handles",
					"Add a parameter of the event's type, for example GroupMessage, or name the types in @OnEvent.");
		}
		return narrowed;
	}

	private static boolean takes(Method method, Class<?> parameter) {
		return List.of(method.getParameterTypes()).contains(parameter);
	}

	private static void requireOverlap(Method method, List<Class<? extends Event>> types,
			Class<? extends Event> parameter) {
		for (Class<? extends Event> type : types) {
			if (!parameter.isAssignableFrom(type)) {
				throw mismatch(method, type, parameter);
			}
		}
	}

	private static InvalidHandlerException mismatch(Method method, Class<?> declared, Class<?> parameter) {
		return new InvalidHandlerException(method,
				"its annotation is for %s, but its parameter takes %s".formatted(declared.getSimpleName(),
						parameter.getSimpleName()),
				"Change the parameter to %s, or choose the annotation that goes with %s."
					.formatted(declared.getSimpleName(), parameter.getSimpleName()));
	}

}
