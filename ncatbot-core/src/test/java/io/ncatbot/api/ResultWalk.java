package io.ncatbot.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the records that results are read into.
 */
final class ResultWalk {

	private ResultWalk() {
	}

	/**
	 * All records that a type consists of.
	 */
	static Set<Class<?>> records(Type type) {
		Set<Class<?>> found = new LinkedHashSet<>();
		collect(type, found);
		return found;
	}

	private static void collect(Type type, Set<Class<?>> found) {
		if (type instanceof ParameterizedType parameterized) {
			for (Type argument : parameterized.getActualTypeArguments()) {
				collect(argument, found);
			}
		}
		else if (type instanceof Class<?> raw && raw.isRecord() && found.add(raw)) {
			for (RecordComponent component : raw.getRecordComponents()) {
				collect(component.getGenericType(), found);
			}
		}
	}

	/**
	 * What a record holds, by wire name.
	 */
	static Map<String, @Nullable Object> parts(Record object) {
		Map<String, @Nullable Object> parts = new LinkedHashMap<>();
		for (RecordComponent component : object.getClass().getRecordComponents()) {
			parts.put(DataShapes.wireName(component), value(component, object));
		}
		return parts;
	}

	static @Nullable Object value(RecordComponent component, Record object) {
		try {
			return component.getAccessor().invoke(object);
		}
		catch (ReflectiveOperationException ex) {
			throw new AssertionError(component + " cannot be read", ex);
		}
	}

	static boolean isNullable(RecordComponent component) {
		return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	/**
	 * What a component promises to be where nothing was sent.
	 */
	static @Nullable Object nothing(RecordComponent component) {
		return isNullable(component) ? null : empty(component);
	}

	/**
	 * What a component promises to be where it cannot be read and cannot be null.
	 */
	static Object empty(RecordComponent component) {
		Class<?> type = component.getType();
		if (type == long.class || type == Long.class) {
			return 0L;
		}
		if (type == int.class || type == Integer.class) {
			return 0;
		}
		if (type == double.class || type == Double.class) {
			return 0.0;
		}
		if (type == boolean.class || type == Boolean.class) {
			return false;
		}
		if (type == String.class) {
			return "";
		}
		if (type == Message.class) {
			return Message.empty();
		}
		if (type.isEnum()) {
			return unknown(type);
		}
		if (Collection.class.isAssignableFrom(type)) {
			return List.of();
		}
		if (Map.class.isAssignableFrom(type)) {
			return Map.of();
		}
		throw new AssertionError(component + " must be @Nullable: there is no empty " + type.getSimpleName());
	}

	/**
	 * The constant for what a later version sends.
	 */
	static Object unknown(Class<?> type) {
		for (Object constant : type.getEnumConstants()) {
			if (((Enum<?>) constant).name().equals("UNKNOWN")) {
				return constant;
			}
		}
		throw new AssertionError(type.getName() + " needs a constant UNKNOWN");
	}

}
