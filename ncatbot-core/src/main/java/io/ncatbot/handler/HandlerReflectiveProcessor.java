package io.ncatbot.handler;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

import io.ncatbot.event.Event;

import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.annotation.SimpleReflectiveProcessor;
import org.springframework.core.ResolvableType;

/**
 * Says what a native image must know of a handler method: the method, the records that
 * group its arguments, and the constants of the enums that it takes, since their
 * annotations may give them names in chats.
 */
final class HandlerReflectiveProcessor extends SimpleReflectiveProcessor {

	@Override
	public void registerReflectionHints(ReflectionHints hints, AnnotatedElement element) {
		super.registerReflectionHints(hints, element);
		if (element instanceof Method method) {
			for (int i = 0; i < method.getParameterCount(); i++) {
				register(hints, ResolvableType.forMethodParameter(method, i));
			}
		}
	}

	private static void register(ReflectionHints hints, ResolvableType type) {
		registerEnums(hints, type);
		Class<?> raw = type.toClass();
		if (raw.isRecord() && !Event.class.isAssignableFrom(raw)) {
			hints.registerType(raw, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
			for (RecordComponent component : raw.getRecordComponents()) {
				hints.registerMethod(component.getAccessor(), ExecutableMode.INVOKE);
				registerEnums(hints, ResolvableType.forMethodReturnType(component.getAccessor()));
			}
		}
	}

	private static void registerEnums(ReflectionHints hints, ResolvableType type) {
		Class<?> raw = type.isArray() ? type.getComponentType().toClass() : type.toClass();
		if (raw.isEnum()) {
			hints.registerType(raw, MemberCategory.ACCESS_DECLARED_FIELDS);
		}
		for (ResolvableType generic : type.getGenerics()) {
			registerEnums(hints, generic);
		}
	}

}
