package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * The application's matchers of one handler. They are fetched when they are asked, so
 * lazy and scoped ones stay so.
 */
final class MatcherBeans {

	private final BeanFactory beans;

	private final String[] names;

	private MatcherBeans(BeanFactory beans, String[] names) {
		this.beans = beans;
		this.names = names;
	}

	static MatcherBeans of(ConfigurableListableBeanFactory beans, HandlerDefinition definition) {
		Method method = definition.method();
		List<String> names = new ArrayList<>();
		OnEvent mapping = AnnotatedElementUtils.findMergedAnnotation(method, OnEvent.class);
		List<Class<? extends EventMatcher>> types = (mapping != null) ? Arrays.asList(mapping.matcher()) : List.of();
		for (Class<? extends EventMatcher> type : types) {
			names.add(onlyBean(beans, method, type));
		}
		int named = definition.match().matchers().size() - types.size();
		for (String name : definition.match().matchers().subList(0, named)) {
			names.add(matcher(beans, method, name));
		}
		return new MatcherBeans(beans, names.toArray(String[]::new));
	}

	private static String onlyBean(ConfigurableListableBeanFactory beans, Method method,
			Class<? extends EventMatcher> type) {
		String[] found = beans.getBeanNamesForType(type, true, false);
		if (found.length != 1) {
			throw new InvalidHandlerException(method,
					"its matcher %s is needed as one bean, but there are %d".formatted(type.getSimpleName(),
							found.length),
					(found.length == 0) ? "Make it a bean, for example with @Component."
							: "Name the one that is meant: matcherBean = \"%s\".".formatted(found[0]));
		}
		return found[0];
	}

	private static String matcher(ConfigurableListableBeanFactory beans, Method method, String name) {
		if (!beans.containsBean(name)) {
			throw new InvalidHandlerException(method, "there is no bean '%s', its matcherBean".formatted(name),
					"Declare an EventMatcher bean of that name, or correct the name.");
		}
		if (!beans.isTypeMatch(name, EventMatcher.class)) {
			throw new InvalidHandlerException(method,
					"the bean '%s', its matcherBean, is no EventMatcher".formatted(name),
					"Let it implement EventMatcher, or name another bean.");
		}
		return name;
	}

	boolean agree(Bot bot, Event event) {
		for (String name : this.names) {
			if (!this.beans.getBean(name, EventMatcher.class).matches(bot, event)) {
				return false;
			}
		}
		return true;
	}

}
