package io.ncatbot.simulator.action;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a value must be, as the table of actions writes it. The three steps are those of
 * NapCat's validator: fill in defaults, convert, check.
 */
interface Schema {

	/**
	 * Converts a value, if it can be.
	 * @param value the value
	 * @return the converted value, or the same one
	 */
	JsonNode convert(JsonNode value);

	/**
	 * Checks a converted value.
	 * @param value the value
	 * @param path where it stands, for the log
	 * @return what is wrong, or null
	 */
	@Nullable Problem check(JsonNode value, String path);

	/**
	 * What stands in for a value that was left out.
	 * @return the default, or null
	 */
	default @Nullable JsonNode defaultValue() {
		return null;
	}

	/**
	 * Something is wrong with a value.
	 *
	 * @param path where
	 * @param text what NapCat says, which names no key
	 */
	record Problem(String path, String text) {
	}

	/**
	 * Anything.
	 */
	record Any() implements Schema {

		@Override
		public JsonNode convert(JsonNode value) {
			return value;
		}

		@Override
		public @Nullable Problem check(JsonNode value, String path) {
			return null;
		}

	}

	/**
	 * The first of several that fits.
	 *
	 * @param variants the choices, in order
	 */
	record Union(List<Schema> variants) implements Schema {

		@Override
		public JsonNode convert(JsonNode value) {
			for (Schema variant : this.variants) {
				if (variant.check(value, "") == null && variant instanceof Scalar) {
					return value;
				}
			}
			for (Schema variant : this.variants) {
				JsonNode converted = variant.convert(value.deepCopy());
				if (variant.check(converted, "") == null) {
					return converted;
				}
			}
			return value;
		}

		@Override
		public @Nullable Problem check(JsonNode value, String path) {
			boolean fits = this.variants.stream().anyMatch((variant) -> variant.check(value, path) == null);
			return fits ? null : new Problem(path, "Expected union value");
		}

	}

	/**
	 * One of some texts or numbers.
	 *
	 * @param values the choices
	 */
	record Choice(List<JsonNode> values) implements Schema {

		@Override
		public JsonNode convert(JsonNode value) {
			for (JsonNode choice : this.values) {
				if (value.isValueNode() && !value.isNull() && choice.asString().equals(Scalar.text(value))) {
					return choice;
				}
			}
			return value;
		}

		@Override
		public @Nullable Problem check(JsonNode value, String path) {
			return this.values.contains(value) ? null : new Problem(path, "Expected union value");
		}

	}

	/**
	 * A schema with a default.
	 *
	 * @param schema the schema
	 * @param defaultValue the default
	 */
	record Defaulted(Schema schema, JsonNode defaultValue) implements Schema {

		@Override
		public JsonNode convert(JsonNode value) {
			return this.schema.convert(value);
		}

		@Override
		public @Nullable Problem check(JsonNode value, String path) {
			return this.schema.check(value, path);
		}

	}

	/**
	 * A schema that has a name, for the sake of those that contain themselves.
	 *
	 * @param name the name
	 * @param definitions all named schemas
	 */
	record Reference(String name, Map<String, Schema> definitions) implements Schema {

		private Schema schema() {
			Schema schema = this.definitions.get(this.name);
			if (schema == null) {
				throw new IllegalStateException("The table of actions defines no " + this.name);
			}
			return schema;
		}

		@Override
		public JsonNode convert(JsonNode value) {
			return schema().convert(value);
		}

		@Override
		public @Nullable Problem check(JsonNode value, String path) {
			return schema().check(value, path);
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
