package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Arrays and objects.
 */
final class Containers {

	private Containers() {
	}

	/**
	 * An array; a single value becomes an array of one.
	 *
	 * @param items what each element must be
	 */
	record Items(Schema items) implements Schema {

		@Override
		public JsonNode convert(JsonNode value) {
			ArrayNode converted = Json.array();
			if (value.isArray()) {
				value.forEach((element) -> converted.add(this.items.convert(element)));
			}
			else {
				converted.add(this.items.convert(value));
			}
			return converted;
		}

		@Override
		public @Nullable Problem check(JsonNode value, String path) {
			if (!value.isArray()) {
				return new Problem(path, "Expected array");
			}
			for (int i = 0; i < value.size(); i++) {
				Problem problem = this.items.check(value.get(i), path + "[" + i + "]");
				if (problem != null) {
					return problem;
				}
			}
			return null;
		}

	}

	/**
	 * An object.
	 *
	 * @param fields what each key must be, required or not
	 * @param open whether other keys are part of it
	 * @param nested whether keys that it does not name are removed
	 */
	record Fields(Map<String, Field> fields, boolean open, boolean nested) implements Schema {

		@Override
		public JsonNode convert(JsonNode value) {
			if (!(value instanceof ObjectNode object)) {
				return value;
			}
			this.fields.forEach((key, field) -> {
				JsonNode given = object.get(key);
				JsonNode effective = (given != null) ? given : field.schema().defaultValue();
				if (effective != null) {
					object.set(key, field.schema().convert(effective));
				}
			});
			return this.nested ? object.retain(this.fields.keySet()) : object;
		}

		@Override
		public @Nullable Problem check(JsonNode value, String path) {
			if (!value.isObject()) {
				return new Problem(path, "Expected object");
			}
			for (var field : this.fields.entrySet()) {
				if (field.getValue().required() && !value.has(field.getKey())) {
					return new Problem(at(path, field.getKey()), "Expected required property");
				}
			}
			for (var field : this.fields.entrySet()) {
				JsonNode given = value.get(field.getKey());
				Problem problem = (given != null) ? field.getValue().schema().check(given, at(path, field.getKey()))
						: null;
				if (problem != null) {
					return problem;
				}
			}
			return null;
		}

		private static String at(String path, String key) {
			return path.isEmpty() ? key : path + "." + key;
		}

	}

	/**
	 * One key of an object.
	 *
	 * @param schema what its value must be
	 * @param required whether it must be there once defaults are filled in
	 */
	record Field(Schema schema, boolean required) {
	}

}
