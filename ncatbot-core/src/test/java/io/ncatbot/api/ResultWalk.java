package io.ncatbot.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks over what was decoded, beside what was sent or beside what was promised.
 */
final class ResultWalk {

	private ResultWalk() {
	}

	/**
	 * Says that everything that was sent is found again, under its own name.
	 */
	static void assertNothingLost(String path, JsonNode sent, @Nullable Object decoded) {
		assertThat(decoded).as(path).isNotNull();
		if (decoded instanceof JsonNode node) {
			assertThat(node).as(path).isEqualTo(sent);
		}
		else if (decoded instanceof Message message) {
			assertThat(message).as(path).isEqualTo(Message.of(sent.get(0).get("data").get("text").asString()));
		}
		else if (decoded instanceof Record object) {
			assertNothingLost(path, sent, parts(object));
		}
		else if (decoded instanceof List<?> list) {
			assertThat(list).as(path).hasSameSizeAs(sent.values());
			for (int i = 0; i < list.size(); i++) {
				assertNothingLost(path + "[" + i + "]", sent.get(i), list.get(i));
			}
		}
		else {
			String text = (decoded instanceof Enum<?> constant) ? constant.name().toLowerCase(Locale.ROOT)
					: String.valueOf(decoded);
			assertThat(text).as(path).isEqualTo(sent.asString());
		}
	}

	private static void assertNothingLost(String path, JsonNode sent, Map<String, @Nullable Object> parts) {
		assertThat(parts).as(path).containsKeys(sent.propertyNames().toArray(String[]::new));
		sent.properties().forEach((sentPart) -> {
			String name = sentPart.getKey();
			assertNothingLost(path + "." + name, sentPart.getValue(), parts.get(name));
		});
	}

	/**
	 * Says that a record holds what each component promises where nothing was sent.
	 */
	static void assertEmpty(Record decoded) {
		Map<String, @Nullable Object> parts = parts(decoded);
		for (RecordComponent component : decoded.getClass().getRecordComponents()) {
			assertThat(parts.get(DataShapes.wireName(component))).as("%s", component).isEqualTo(nothing(component));
		}
	}

	/**
	 * What a component promises to be where nothing was sent.
	 */
	static @Nullable Object nothing(RecordComponent component) {
		Class<?> type = component.getType();
		if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
			return null;
		}
		if (type == long.class) {
			return 0L;
		}
		if (type == int.class) {
			return 0;
		}
		if (type == double.class) {
			return 0.0;
		}
		if (type == boolean.class) {
			return false;
		}
		if (type == String.class) {
			return "";
		}
		if (type == Message.class) {
			return Message.empty();
		}
		if (type == List.class) {
			return List.of();
		}
		if (type.isEnum()) {
			return constant(type, "UNKNOWN");
		}
		throw new AssertionError(component + " is null where nothing was sent: it must be @Nullable");
	}

	private static Object constant(Class<?> type, String name) {
		for (Object constant : type.getEnumConstants()) {
			if (((Enum<?>) constant).name().equals(name)) {
				return constant;
			}
		}
		throw new AssertionError(type + " has no constant " + name);
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
			collect(parameterized.getActualTypeArguments()[0], found);
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

}
