package io.ncatbot.handler;

import java.lang.reflect.Method;

import org.springframework.core.ResolvableType;

/**
 * What a handler that opted out of the order of its conversation cannot do: when it ends,
 * those after it have had their turn.
 */
final class ConcurrentRules {

	private ConcurrentRules() {
	}

	static void check(Method method, OnEvent mapping) {
		if (!mapping.concurrent()) {
			return;
		}
		if (mapping.blocking()) {
			throw new InvalidHandlerException(method,
					"it is concurrent and blocking at once, but what runs beside the" + " others cannot hold them up",
					"Take one of the two out.");
		}
		if (mentionsPropagation(ResolvableType.forMethodReturnType(method))) {
			throw new InvalidHandlerException(method,
					"it is concurrent and returns Propagation, but the handlers after it do not wait for that",
					"Return something else, or take concurrent out.");
		}
	}

	private static boolean mentionsPropagation(ResolvableType type) {
		if (type.toClass() == Propagation.class) {
			return true;
		}
		for (ResolvableType generic : type.getGenerics()) {
			if (mentionsPropagation(generic)) {
				return true;
			}
		}
		return false;
	}

}
