package io.ncatbot.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goes over the JSON of a result as far as it becomes records.
 */
final class ResultExamples {

	private ResultExamples() {
	}

	/**
	 * Shows each object that becomes a record, with the record's class.
	 */
	static void visit(Type type, JsonNode json, BiConsumer<Class<?>, ObjectNode> visitor) {
		if (type instanceof ParameterizedType parameterized) {
			json.forEach((element) -> visit(parameterized.getActualTypeArguments()[0], element, visitor));
		}
		else if (type instanceof Class<?> raw && raw.isRecord() && json instanceof ObjectNode object) {
			for (RecordComponent component : raw.getRecordComponents()) {
				JsonNode part = object.get(DataShapes.wireName(component));
				if (part != null) {
					visit(component.getGenericType(), part, visitor);
				}
			}
			visitor.accept(raw, object);
		}
	}

	/**
	 * Changes each value that becomes a text, a number, a flag or a constant.
	 */
	static JsonNode distort(Type type, JsonNode json, UnaryOperator<JsonNode> change) {
		if (type instanceof ParameterizedType parameterized) {
			ArrayNode array = JsonNodeFactory.instance.arrayNode();
			json.forEach((element) -> array.add(distort(parameterized.getActualTypeArguments()[0], element, change)));
			return array;
		}
		if (type instanceof Class<?> raw && raw.isRecord()) {
			ObjectNode object = JsonNodeFactory.instance.objectNode();
			for (RecordComponent component : raw.getRecordComponents()) {
				String name = DataShapes.wireName(component);
				if (json.has(name)) {
					object.set(name, distort(component.getGenericType(), json.get(name), change));
				}
			}
			return object;
		}
		return json.isValueNode() && type != JsonNode.class ? change.apply(json) : json;
	}

}
