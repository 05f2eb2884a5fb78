package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import io.ncatbot.handler.regex.TextPattern;
import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionService;

/**
 * Asks everybody who may know where the arguments for a parameter come from: first the
 * regular expression, which names its parameters, then the application's resolvers, then
 * the built-in one.
 */
final class ArgumentBinder {

	private final RegexArguments groups;

	private final List<HandlerArgumentResolver> resolvers;

	ArgumentBinder(List<HandlerArgumentResolver> resolvers, ConversionService conversion) {
		this.groups = new RegexArguments(conversion);
		this.resolvers = new ArrayList<>(resolvers);
		this.resolvers.add(new BuiltInArguments());
	}

	ArgumentSource bind(Method method, HandlerParameter parameter, @Nullable TextPattern pattern) {
		ArgumentSource source = tryBind(method, parameter, pattern);
		if (source == null) {
			throw new InvalidHandlerException(method, "nobody knows what to pass for its parameter '%s' of type %s"
				.formatted(parameter.name(), parameter.type().getSimpleName()), cure(pattern));
		}
		return source;
	}

	private @Nullable ArgumentSource tryBind(Method method, HandlerParameter parameter, @Nullable TextPattern pattern) {
		try {
			ArgumentSource group = this.groups.bind(parameter, pattern);
			if (group != null) {
				return group;
			}
			for (HandlerArgumentResolver resolver : this.resolvers) {
				ArgumentSource source = resolver.bind(parameter);
				if (source != null) {
					return source;
				}
			}
			return null;
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidHandlerException(method,
					"its parameter '%s' cannot be filled: %s".formatted(parameter.name(), ex.getMessage()),
					"Take the parameter out, or choose an annotation for events that have it.");
		}
	}

	private static String cure(@Nullable TextPattern pattern) {
		String types = "Take the event, BotAPI, Bot, Message, Sender or JsonNode, or declare a HandlerArgumentResolver"
				+ " bean for this type.";
		return (pattern != null)
				? types + " A parameter that is named like a group of the regex (%s) gets its text; the"
					.formatted(String.join(", ", pattern.groups())) + " class must be compiled with -parameters."
				: types;
	}

}
