package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotChange;
import io.ncatbot.connection.LinkChange;
import io.ncatbot.connection.LoginChange;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringValueResolver;

/**
 * Turns an annotated method into one that is called when a bot comes or goes, or says why
 * it cannot be one.
 */
final class ChangeBinder {

	private ChangeBinder() {
	}

	static ChangeMethod bind(Method method, HandlerTarget target, StringValueResolver placeholders) {
		BotOnlineEvent online = AnnotatedElementUtils.findMergedAnnotation(method, BotOnlineEvent.class);
		BotOfflineEvent offline = AnnotatedElementUtils.findMergedAnnotation(method, BotOfflineEvent.class);
		if (method.getReturnType() != void.class) {
			throw new InvalidHandlerException(method, "it returns a value, but there is nothing to reply to",
					"Return void, and send through BotAPI.");
		}
		ChangeMethod.Aspect aspect = aspect(method);
		List<Function<BotChange, Object>> arguments = new ArrayList<>();
		for (Class<?> type : method.getParameterTypes()) {
			arguments.add(argument(method, type));
		}
		MatchReader reader = new MatchReader(method, placeholders);
		return new ChangeMethod(target, aspect, (online != null) ? reader.bots(online.bots()) : null,
				(offline != null) ? reader.bots(offline.bots()) : null, arguments);
	}

	private static ChangeMethod.Aspect aspect(Method method) {
		List<Class<?>> types = List.of(method.getParameterTypes());
		if (types.contains(LinkChange.class) && types.contains(LoginChange.class)) {
			throw new InvalidHandlerException(method,
					"it takes a LinkChange and a LoginChange, but only one has happened",
					"Take a BotChange for either, or write two methods.");
		}
		if (types.contains(LinkChange.class)) {
			return ChangeMethod.Aspect.LINK;
		}
		return types.contains(LoginChange.class) ? ChangeMethod.Aspect.LOGIN : ChangeMethod.Aspect.USABLE;
	}

	private static Function<BotChange, Object> argument(Method method, Class<?> type) {
		if (BotChange.class.isAssignableFrom(type)) {
			return (change) -> change;
		}
		if (type == Bot.class) {
			return BotChange::bot;
		}
		if (type == BotAPI.class) {
			return (change) -> change.bot().api();
		}
		throw new InvalidHandlerException(method, "nobody knows what to pass for a %s".formatted(type.getSimpleName()),
				"Take a LinkChange, a LoginChange or a BotChange, the Bot, and the BotAPI.");
	}

}
