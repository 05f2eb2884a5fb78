package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;
import io.ncatbot.message.Segment;

import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;

/**
 * What handler methods may return.
 */
final class ReturnTypes {

	private static final String CURE = "Return void, String, Segment, Message, ForwardMessage, Propagation, or an"
			+ " Optional, a CompletionStage, or a Mono or Flux of one of these.";

	private ReturnTypes() {
	}

	/**
	 * Refuses a method whose value could never be dealt with.
	 * @throws InvalidHandlerException if it returns what is no reply, or a reply to
	 * something that is no message
	 */
	static void check(Method method, Class<? extends Event> eventType) {
		ResolvableType returned = ResolvableType.forMethodReturnType(method);
		ResolvableType value = returned;
		boolean isLater = false;
		while (true) {
			Class<?> type = value.toClass();
			if (type == Optional.class) {
				value = value.getGeneric(0);
			}
			else if (CompletionStage.class.isAssignableFrom(type)) {
				value = value.as(CompletionStage.class).getGeneric(0);
				isLater = true;
			}
			else if (isReactive(type)) {
				value = value.getGeneric(0);
				isLater = true;
			}
			else {
				break;
			}
		}
		Class<?> type = value.toClass();
		if (isReply(type)) {
			requireMessage(method, eventType);
		}
		else if (!isLater && type != void.class && type != Void.class && type != Propagation.class) {
			throw new InvalidHandlerException(method,
					"it returns %s, which is no reply".formatted(returned.toClass().getSimpleName()), CURE);
		}
	}

	private static boolean isReactive(Class<?> type) {
		ReactiveAdapter adapter = ReactiveAdapterRegistry.getSharedInstance().getAdapter(type);
		return adapter != null;
	}

	private static boolean isReply(Class<?> type) {
		return type == String.class || Segment.class.isAssignableFrom(type) || type == Message.class
				|| type == ForwardMessage.class;
	}

	private static void requireMessage(Method method, Class<? extends Event> eventType) {
		if (!IncomingMessage.class.isAssignableFrom(eventType)) {
			throw new InvalidHandlerException(method,
					"it returns a reply, but %s is nothing to reply to".formatted(eventType.getSimpleName()),
					"Return void and send through BotAPI, or handle a message.");
		}
	}

}
