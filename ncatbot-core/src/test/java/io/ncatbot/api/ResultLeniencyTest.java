package io.ncatbot.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;

import io.ncatbot.json.JsonSlice;
import io.ncatbot.json.ResultReader;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What records of results hold where NapCat sends nothing, null or something else than it
 * promises: null where a component may be null, else zero, false or something empty.
 */
class ResultLeniencyTest {

	static Set<Class<?>> records() {
		Set<Class<?>> found = new LinkedHashSet<>();
		DeclaredAction.all().forEach((declared) -> collect(declared.data(), found));
		return found;
	}

	private static void collect(Type type, Set<Class<?>> found) {
		if (type instanceof ParameterizedType parameterized) {
			for (Type argument : parameterized.getActualTypeArguments()) {
				collect(argument, found);
			}
		}
		else if (type instanceof Class<?> raw && raw.isRecord() && raw.getPackageName().startsWith("io.ncatbot.api")
				&& found.add(raw)) {
			for (RecordComponent component : raw.getRecordComponents()) {
				collect(component.getGenericType(), found);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("records")
	void whatIsAbsentIsNullOrEmpty(Class<?> type) throws Exception {
		Object read = read(type, "{}");
		for (RecordComponent component : type.getRecordComponents()) {
			assertThat(component.getAccessor().invoke(read)).as("%s", component).isEqualTo(nothing(component));
		}
	}

	@ParameterizedTest
	@MethodSource("records")
	void whatIsNullIsNullOrEmpty(Class<?> type) throws Exception {
		StringJoiner json = new StringJoiner(",", "{", "}");
		for (RecordComponent component : type.getRecordComponents()) {
			json.add("\"" + DataShapes.wireName(component) + "\":null");
		}
		Object read = read(type, json.toString());
		for (RecordComponent component : type.getRecordComponents()) {
			Object value = component.getAccessor().invoke(read);
			if (!(value instanceof JsonNode node) || !node.isNull()) {
				assertThat(value).as("%s", component).isEqualTo(nothing(component));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("records")
	void whatIsOfAWrongShapeIsNullOrEmpty(Class<?> type) throws Exception {
		for (RecordComponent component : type.getRecordComponents()) {
			if (component.getType() == JsonNode.class) {
				continue;
			}
			boolean structure = component.getType().isRecord() || component.getType() == Message.class
					|| Collection.class.isAssignableFrom(component.getType());
			String wrong = structure ? "true" : "{\"some\":[{\"thing\":1}]}";
			Object read = read(type, "{\"" + DataShapes.wireName(component) + "\":" + wrong + "}");
			Object value = component.getAccessor().invoke(read);
			if (value != null || !isNullable(component)) {
				assertThat(value).as("%s", component).isEqualTo(empty(component));
			}
		}
	}

	private static Object read(Class<?> type, String json) {
		Object read = ResultReader.read(JsonSlice.of(json), type);
		return Objects.requireNonNull(read);
	}

	private static boolean isNullable(RecordComponent component) {
		return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	private static @Nullable Object nothing(RecordComponent component) {
		return isNullable(component) ? null : empty(component);
	}

	private static Object empty(RecordComponent component) {
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

	private static Object unknown(Class<?> type) {
		for (Object constant : type.getEnumConstants()) {
			if (((Enum<?>) constant).name().equals("UNKNOWN")) {
				return constant;
			}
		}
		throw new AssertionError(type.getName() + " needs a constant UNKNOWN");
	}

}
