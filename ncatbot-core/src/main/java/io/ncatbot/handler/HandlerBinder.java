package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ncatbot.event.Event;
import io.ncatbot.handler.regex.RegexEngine;
import io.ncatbot.handler.regex.RegexSyntaxException;
import io.ncatbot.handler.regex.TextPattern;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.util.StringValueResolver;

/**
 * Turns an annotated method into a handler, or says why it cannot be one. All that can be
 * decided beforehand is decided here, once.
 */
final class HandlerBinder {

	private final ArgumentBinder arguments;

	private final RegexEngine regexes;

	private final @Nullable CommandLookup commands;

	private final List<CallGuardFactory> guards;

	HandlerBinder(ArgumentBinder arguments, RegexEngine regexes, @Nullable CommandLookup commands,
			List<CallGuardFactory> guards) {
		this.arguments = arguments;
		this.regexes = regexes;
		this.commands = commands;
		this.guards = guards;
	}

	HandlerDefinition bind(Method method, StringValueResolver placeholders) {
		OnEvent mapping = mapping(method);
		MatchReader reader = new MatchReader(method, placeholders);
		HandlerMatch match = reader.read(mapping);
		Class<? extends Event> eventType = EventTypeRules.narrow(method, match.events());
		Set<Class<? extends Event>> records = EventTypes.recordsOf(match.events())
			.stream()
			.filter(eventType::isAssignableFrom)
			.collect(Collectors.toUnmodifiableSet());
		new MatchRules(method, match, records).check();
		TextPattern pattern = pattern(method, match.regex());
		ReturnTypes.check(method, eventType);
		ConcurrentRules.check(method, mapping);
		return new HandlerDefinition(method, reader.name("id", mapping.id()), match, records, Conditions.onScope(match),
				Conditions.onContent(match), pattern, commandKeys(method, match),
				bindAll(method, eventType, match, pattern, placeholders), guards(method, match), order(method),
				mapping.blocking(), mapping.concurrent(), mapping.replyStyle());
	}

	private static OnEvent mapping(Method method) {
		long count = MergedAnnotations.from(method, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY)
			.stream(OnEvent.class)
			.map((annotation) -> annotation.getRoot().getType())
			.distinct()
			.count();
		if (count > 1) {
			throw new InvalidHandlerException(method, "it has more than one event annotation",
					"Keep one, or use @OnEvent(events = ...) to name several kinds of events.");
		}
		OnEvent mapping = AnnotatedElementUtils.findMergedAnnotation(method, OnEvent.class);
		if (mapping == null) {
			throw new IllegalArgumentException(method + " is not annotated");
		}
		return mapping;
	}

	private @Nullable TextPattern pattern(Method method, String regex) {
		if (regex.isEmpty()) {
			return null;
		}
		try {
			return this.regexes.compile(regex);
		}
		catch (RegexSyntaxException ex) {
			throw new InvalidHandlerException(method, String.valueOf(ex.getMessage()), ex.cure());
		}
	}

	private List<String> commandKeys(Method method, HandlerMatch match) {
		if (!match.isCommand()) {
			return List.of();
		}
		CommandLookup lookup = this.commands;
		if (lookup == null) {
			throw new InvalidHandlerException(method,
					"it is a command, but nothing here knows how commands are written",
					"Declare a CommandLookup bean, or match by text, prefix or regex.");
		}
		return Stream.concat(Stream.of(match.command()), match.aliases().stream())
			.map((name) -> commandKey(method, lookup, name))
			.distinct()
			.toList();
	}

	private static String commandKey(Method method, CommandLookup lookup, String name) {
		try {
			return lookup.key(name);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidHandlerException(method,
					"its command or alias '%s' could never be called: %s".formatted(name, ex.getMessage()),
					"Choose another name.");
		}
	}

	private ArgumentSource[] bindAll(Method method, Class<? extends Event> eventType, HandlerMatch match,
			@Nullable TextPattern pattern, StringValueResolver placeholders) {
		Parameter[] parameters = method.getParameters();
		ArgumentSource[] sources = new ArgumentSource[parameters.length];
		for (int i = 0; i < parameters.length; i++) {
			HandlerParameter parameter = new HandlerParameter(parameters[i], eventType, match, placeholders);
			sources[i] = this.arguments.bind(method, parameter, pattern);
		}
		return sources;
	}

	private CallGuard[] guards(Method method, HandlerMatch match) {
		return this.guards.stream()
			.map((factory) -> factory.guard(method, match))
			.filter(Objects::nonNull)
			.toArray(CallGuard[]::new);
	}

	/** The method's order, else its class's. */
	private static int order(Method method) {
		Integer order = OrderUtils.getOrder(method);
		if (order == null) {
			order = OrderUtils.getOrder(method.getDeclaringClass());
		}
		return (order != null) ? order : Ordered.LOWEST_PRECEDENCE;
	}

}
