package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.event.Sender;
import io.ncatbot.message.Message;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringValueResolver;

/**
 * Turns an annotated method into one that deals with failures, or says why it cannot be
 * one.
 */
final class ErrorBinder {

	private final ArgumentBinder arguments;

	ErrorBinder(ArgumentBinder arguments) {
		this.arguments = arguments;
	}

	ErrorMethod bind(Method method, HandlerTarget target, StringValueResolver placeholders) {
		OnError mapping = AnnotatedElementUtils.findMergedAnnotation(method, OnError.class);
		if (mapping == null) {
			throw new IllegalArgumentException(method + " is not annotated");
		}
		Class<? extends Event> eventType = eventType(method);
		List<Class<? extends Throwable>> exceptions = exceptions(method, mapping);
		ReturnTypes.check(method, eventType);
		HandlerMatch match = HandlerMatch.of(List.of(eventType), List.of());
		Parameter[] parameters = method.getParameters();
		ArgumentSource[] sources = new ArgumentSource[parameters.length];
		for (int i = 0; i < parameters.length; i++) {
			sources[i] = source(method, new HandlerParameter(parameters[i], eventType, match, placeholders));
		}
		Set<Class<? extends Event>> records = EventTypes.recordsOf(List.of(eventType));
		return new ErrorMethod(target, exceptions, match, records, sources, mapping.global(), mapping.replyStyle());
	}

	/** A method that replies, or looks at a message, deals with failures on messages. */
	private static Class<? extends Event> eventType(Method method) {
		boolean needsMessage = method.getReturnType() != void.class;
		for (Class<?> type : method.getParameterTypes()) {
			if (Event.class.isAssignableFrom(type)) {
				return type.asSubclass(Event.class);
			}
			needsMessage |= type == Message.class || type == Sender.class;
		}
		return needsMessage ? IncomingMessage.class : Event.class;
	}

	private static List<Class<? extends Throwable>> exceptions(Method method, OnError mapping) {
		List<Class<? extends Throwable>> taken = new ArrayList<>();
		for (Class<?> type : method.getParameterTypes()) {
			if (Throwable.class.isAssignableFrom(type)) {
				taken.add(type.asSubclass(Throwable.class));
			}
		}
		if (taken.size() > 1) {
			throw new InvalidHandlerException(method, "it takes more than one exception",
					"Take one, of a type that all of them have.");
		}
		Class<? extends Throwable> parameter = taken.isEmpty() ? Throwable.class : taken.get(0);
		for (Class<? extends Throwable> named : mapping.value()) {
			if (!parameter.isAssignableFrom(named)) {
				throw new InvalidHandlerException(method,
						"its annotation names %s, but its parameter takes %s".formatted(named.getSimpleName(),
								parameter.getSimpleName()),
						"Give the parameter a type that all named exceptions have.");
			}
		}
		return (mapping.value().length > 0) ? List.of(mapping.value()) : List.of(parameter);
	}

	private ArgumentSource source(Method method, HandlerParameter parameter) {
		if (Throwable.class.isAssignableFrom(parameter.type())) {
			return HandlerCall::cause;
		}
		return (parameter.type() == HandlerFailure.class) ? HandlerCall::failure
				: this.arguments.bind(method, parameter, null);
	}

}
