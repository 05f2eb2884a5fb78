package io.ncatbot.handler.command;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.TypeDescriptor;

/**
 * What a parameter is made of: one value or many, or none.
 *
 * @param element the type of a value
 * @param many whether there may be several
 * @param isOptional whether the parameter can say that there is none
 * @param wrap makes the argument of the value, of the list of values, or of null if there
 * is none
 */
record ArgumentShape(TypeDescriptor element, boolean many, boolean isOptional,
		Function<@Nullable Object, @Nullable Object> wrap) {

	private static final Annotation[] NO_ANNOTATIONS = {};

	static ArgumentShape of(MethodParameter parameter) {
		ResolvableType type = ResolvableType.forMethodParameter(parameter);
		Class<?> raw = type.toClass();
		boolean nullable = parameter.isOptional();
		if (raw == Optional.class) {
			return new ArgumentShape(element(type.getGeneric(0)), false, true, Optional::ofNullable);
		}
		if (raw == OptionalInt.class) {
			return optional(int.class,
					(value) -> (value != null) ? OptionalInt.of((Integer) value) : OptionalInt.empty());
		}
		if (raw == OptionalLong.class) {
			return optional(long.class,
					(value) -> (value != null) ? OptionalLong.of((Long) value) : OptionalLong.empty());
		}
		if (raw == OptionalDouble.class) {
			return optional(double.class,
					(value) -> (value != null) ? OptionalDouble.of((Double) value) : OptionalDouble.empty());
		}
		if (raw.isArray()) {
			return new ArgumentShape(element(type.getComponentType()), true, nullable,
					(values) -> array(raw.getComponentType(), values));
		}
		if (raw == Set.class) {
			return new ArgumentShape(element(type.getGeneric(0)), true, nullable,
					(values) -> (values != null) ? new LinkedHashSet<>((List<?>) values) : Set.of());
		}
		if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
			return new ArgumentShape(element(type.getGeneric(0)), true, nullable,
					(values) -> (values != null) ? new ArrayList<>((List<?>) values) : List.of());
		}
		TypeDescriptor one = new TypeDescriptor(type, null, parameter.getParameterAnnotations());
		return new ArgumentShape(one, false, nullable, (value) -> value);
	}

	private static TypeDescriptor element(ResolvableType type) {
		return new TypeDescriptor(type, null, NO_ANNOTATIONS);
	}

	private static ArgumentShape optional(Class<?> type, Function<@Nullable Object, @Nullable Object> wrap) {
		return new ArgumentShape(TypeDescriptor.valueOf(type), false, true, wrap);
	}

	private static Object array(Class<?> component, @Nullable Object values) {
		List<?> list = (values != null) ? (List<?>) values : List.of();
		Object array = Array.newInstance(component, list.size());
		for (int i = 0; i < list.size(); i++) {
			Array.set(array, i, list.get(i));
		}
		return array;
	}

}
