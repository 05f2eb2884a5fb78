package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.ncatbot.event.Event;
import io.ncatbot.message.Segment;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.util.StringValueResolver;

/**
 * Reads what a handler matches off its annotation. All texts go through here, so that all
 * may have placeholders.
 */
final class MatchReader {

	private final Method method;

	private final StringValueResolver placeholders;

	MatchReader(Method method, StringValueResolver placeholders) {
		this.method = method;
		this.placeholders = placeholders;
	}

	HandlerMatch read(OnEvent mapping) {
		List<Class<? extends Event>> events = List.of(mapping.events());
		List<Class<? extends Segment>> types = List.of(mapping.types());
		return new HandlerMatch(events, texts("text", mapping.text(), String::strip),
				texts("prefix", mapping.prefix(), String::stripLeading),
				texts("keywords", mapping.keywords(), UnaryOperator.identity()),
				resolve("regex", mapping.regex()).strip(), resolve("command", mapping.command()).strip(),
				names("aliases", mapping.aliases()), resolve("description", mapping.description()).strip(),
				mapping.mentionsBot(), mapping.repliesToBot(), types, numbers("groups", mapping.groups()),
				numbers("users", mapping.users()), List.of(mapping.role()),
				texts("subTypes", mapping.subTypes(), String::strip), parts("bots", mapping.bots()), matchers(mapping));
	}

	/**
	 * Reads the bots that are meant.
	 */
	List<String> bots(String[] values) {
		return parts("bots", values);
	}

	/**
	 * Reads a name that need not be there.
	 */
	@Nullable String name(String attribute, String value) {
		String name = resolve(attribute, value).strip();
		return name.isEmpty() ? null : name;
	}

	private String resolve(String attribute, String value) {
		try {
			return Placeholders.resolve(this.placeholders, attribute, value);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidHandlerException(this.method, String.valueOf(ex.getMessage()), Placeholders.CURE);
		}
	}

	/**
	 * Reads texts as far as blanks around them can matter.
	 */
	private List<String> texts(String attribute, String[] values, UnaryOperator<String> strip) {
		Set<String> texts = new LinkedHashSet<>();
		for (String value : values) {
			String text = strip.apply(Invisible.without(resolve(attribute, value)));
			requireSomething(attribute, value, text.strip());
			texts.add(text);
		}
		return List.copyOf(texts);
	}

	/**
	 * Reads names, of which there need not be any.
	 */
	private List<String> names(String attribute, String[] values) {
		Set<String> names = new LinkedHashSet<>();
		for (String value : values) {
			String[] resolved = StringUtils.commaDelimitedListToStringArray(resolve(attribute, value));
			Arrays.stream(resolved)
				.map(Invisible::without)
				.map(String::strip)
				.filter((name) -> !name.isEmpty())
				.forEach(names::add);
		}
		return List.copyOf(names);
	}

	private List<String> parts(String attribute, String[] values) {
		Set<String> parts = new LinkedHashSet<>();
		for (String value : values) {
			String[] resolved = StringUtils.commaDelimitedListToStringArray(resolve(attribute, value));
			requireSomething(attribute, value, String.join("", resolved).strip());
			Arrays.stream(resolved).map(String::strip).filter((part) -> !part.isEmpty()).forEach(parts::add);
		}
		return List.copyOf(parts);
	}

	/**
	 * What is empty must not silently mean everybody, least of all by a property that
	 * somebody has cleared.
	 */
	private void requireSomething(String attribute, String value, String resolved) {
		if (resolved.isEmpty()) {
			throw new InvalidHandlerException(this.method, "its %s '%s' is empty".formatted(attribute, value),
					"Say what to match, or leave %s out to match everything.".formatted(attribute));
		}
	}

	private List<Long> numbers(String attribute, String[] values) {
		List<Long> numbers = new ArrayList<>();
		for (String part : parts(attribute, values)) {
			try {
				numbers.add(Long.valueOf(part));
			}
			catch (NumberFormatException ex) {
				throw new InvalidHandlerException(this.method,
						"its %s name '%s', which is no number".formatted(attribute, part),
						"Give numbers, several of them separated by commas.");
			}
		}
		return List.copyOf(numbers);
	}

	private List<String> matchers(OnEvent mapping) {
		List<String> names = new ArrayList<>(texts("matcherBean", mapping.matcherBean(), String::strip));
		Arrays.stream(mapping.matcher()).map(Class::getName).forEach(names::add);
		return List.copyOf(names);
	}

}
