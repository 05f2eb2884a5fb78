package io.ncatbot.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.ncatbot.message.Message;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes what a result is read as, down to its last field.
 */
final class DataShapes {

	private final Deque<Class<?>> around = new ArrayDeque<>();

	private DataShapes() {
	}

	static ObjectNode of(Type type) {
		return new DataShapes().shape(type);
	}

	/**
	 * What a component is called on the wire.
	 */
	static String wireName(RecordComponent component) {
		JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
		return (property != null) ? property.value()
				: PropertyNamingStrategies.SNAKE_CASE.nameForField(null, null, component.getName());
	}

	private ObjectNode shape(Type type) {
		if (type instanceof ParameterizedType parameterized) {
			Class<?> raw = (Class<?>) parameterized.getRawType();
			if (Collection.class.isAssignableFrom(raw)) {
				ObjectNode array = kind("array");
				array.set("items", shape(parameterized.getActualTypeArguments()[0]));
				return array;
			}
			if (Map.class.isAssignableFrom(raw)) {
				return kind("json");
			}
			throw new AssertionError("A result cannot have a " + type.getTypeName());
		}
		return plain((Class<?>) type);
	}

	private ObjectNode plain(Class<?> type) {
		if (type == Void.class) {
			return kind("null");
		}
		if (type == String.class) {
			return kind("string");
		}
		if (type == boolean.class || type == Boolean.class) {
			return kind("boolean");
		}
		if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
			return kind("number");
		}
		if (type.isEnum()) {
			return kind("enum");
		}
		if (type == JsonNode.class) {
			return kind("json");
		}
		if (type == Message.class) {
			return kind("message");
		}
		if (type.isRecord()) {
			return object(type);
		}
		throw new AssertionError("A result cannot have a " + type.getName());
	}

	private ObjectNode object(Class<?> type) {
		if (this.around.contains(type)) {
			return kind("seen");
		}
		this.around.push(type);
		ObjectNode object = kind("object");
		ObjectNode fields = object.putObject("fields");
		for (RecordComponent component : type.getRecordComponents()) {
			fields.set(wireName(component), shape(component.getGenericType()));
		}
		this.around.pop();
		return object;
	}

	private static ObjectNode kind(String kind) {
		return JsonNodeFactory.instance.objectNode().put("kind", kind);
	}

}
