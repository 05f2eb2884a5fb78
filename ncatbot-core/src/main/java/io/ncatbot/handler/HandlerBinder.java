package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;

import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.core.Ordered;

/**
 * Turns an annotated method into a handler, or says why it cannot be one. All that can be
 * decided beforehand is decided here, once.
 */
final class HandlerBinder {

	private final List<HandlerArgumentResolver> resolvers;

	HandlerBinder(List<HandlerArgumentResolver> resolvers) {
		this.resolvers = resolvers;
	}

	HandlerDefinition bind(Method method) {
		OnEvent mapping = mapping(method);
		Class<? extends Event> declared = declaredType(method, mapping);
		Class<? extends Event> narrowed = narrow(method, mapping, declared);
		Parameter[] parameters = method.getParameters();
		ArgumentSource[] arguments = new ArgumentSource[parameters.length];
		for (int i = 0; i < parameters.length; i++) {
			arguments[i] = argument(method, parameters[i], narrowed);
		}
		ReturnedReply.check(method, narrowed);
		String text = mapping.text().strip();
		if (!text.isEmpty()) {
			EventText.requireText(method, narrowed);
		}
		Integer order = OrderUtils.getOrder(method);
		return new HandlerDefinition(method, mapping.types(), narrowed, text, arguments,
				(order != null) ? order : Ordered.LOWEST_PRECEDENCE);
	}

	private static OnEvent mapping(Method method) {
		long count = MergedAnnotations.from(method, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY)
			.stream(OnEvent.class)
			.map((annotation) -> annotation.getRoot().getType())
			.distinct()
			.count();
		if (count > 1) {
			throw new InvalidHandlerException(method, "it has more than one event annotation",
					"Keep one, or use @OnEvent(types = ...) to name several kinds of events.");
		}
		OnEvent mapping = AnnotatedElementUtils.findMergedAnnotation(method, OnEvent.class);
		if (mapping == null) {
			throw new IllegalArgumentException(method + " is not annotated");
		}
		return mapping;
	}

	private static Class<? extends Event> declaredType(Method method, OnEvent mapping) {
		Class<? extends Event>[] types = mapping.types();
		if (types.length == 1) {
			return types[0];
		}
		return Event.class;
	}

	/**
	 * The narrowest type of all events of the method: what its annotation and its
	 * parameter say together.
	 */
	private static Class<? extends Event> narrow(Method method, OnEvent mapping, Class<? extends Event> declared) {
		Class<? extends Event> narrowed = declared;
		for (Class<?> type : method.getParameterTypes()) {
			if (!Event.class.isAssignableFrom(type)) {
				continue;
			}
			Class<? extends Event> parameter = type.asSubclass(Event.class);
			if (mapping.types().length > 1) {
				requireOverlap(method, mapping, parameter);
			}
			else if (!parameter.isAssignableFrom(declared) && !declared.isAssignableFrom(parameter)) {
				throw mismatch(method, declared, parameter);
			}
			if (narrowed.isAssignableFrom(parameter)) {
				narrowed = parameter;
			}
		}
		if (narrowed == Event.class && mapping.types().length == 0 && !takes(method, Event.class)) {
			throw new InvalidHandlerException(method, "nothing says which events it handles",
					"Add a parameter of the event's type, for example GroupMessage, or name the types in @OnEvent.");
		}
		return narrowed;
	}

	private static boolean takes(Method method, Class<?> parameter) {
		return List.of(method.getParameterTypes()).contains(parameter);
	}

	private static void requireOverlap(Method method, OnEvent mapping, Class<? extends Event> parameter) {
		for (Class<? extends Event> type : mapping.types()) {
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

	private ArgumentSource argument(Method method, Parameter parameter, Class<? extends Event> eventType) {
		for (HandlerArgumentResolver resolver : this.resolvers) {
			ArgumentSource source = tryBind(resolver, method, parameter, eventType);
			if (source != null) {
				return source;
			}
		}
		throw new InvalidHandlerException(method,
				"nobody knows what to pass for its parameter '%s' of type %s".formatted(parameter.getName(),
						parameter.getType().getSimpleName()),
				"Take the event, BotAPI, Bot, Message, Sender or JsonNode, or declare a HandlerArgumentResolver bean"
						+ " for this type.");
	}

	private static @Nullable ArgumentSource tryBind(HandlerArgumentResolver resolver, Method method,
			Parameter parameter, Class<? extends Event> eventType) {
		try {
			return resolver.bind(parameter, eventType);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidHandlerException(method,
					"its parameter '%s' cannot be filled: %s".formatted(parameter.getName(), ex.getMessage()),
					"Take the parameter out, or choose an annotation for events that have it.");
		}
	}

}
