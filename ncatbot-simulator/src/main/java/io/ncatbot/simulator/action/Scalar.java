package io.ncatbot.simulator.action;

import java.util.Locale;

import io.ncatbot.simulator.json.JsNumbers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The plain types.
 */
enum Scalar implements Schema {

	STRING {
		@Override
		public JsonNode convert(JsonNode value) {
			return (value.isNumber() || value.isBoolean()) ? JsonNodeFactory.instance.stringNode(text(value)) : value;
		}

		@Override
		boolean fits(JsonNode value) {
			return value.isString();
		}
	},

	NUMBER {
		@Override
		public JsonNode convert(JsonNode value) {
			return number(value);
		}

		@Override
		boolean fits(JsonNode value) {
			return value.isNumber();
		}
	},

	INTEGER {
		@Override
		public JsonNode convert(JsonNode value) {
			return number(value);
		}

		@Override
		boolean fits(JsonNode value) {
			return value.isIntegralNumber();
		}
	},

	BOOLEAN {
		@Override
		public JsonNode convert(JsonNode value) {
			if (value.isNumber() && (value.doubleValue() == 1 || value.doubleValue() == 0)) {
				return JsonNodeFactory.instance.booleanNode(value.doubleValue() == 1);
			}
			if (value.isString()) {
				return switch (value.stringValue().toLowerCase(Locale.ROOT)) {
					case "true", "1" -> JsonNodeFactory.instance.booleanNode(true);
					case "false", "0" -> JsonNodeFactory.instance.booleanNode(false);
					default -> value;
				};
			}
			return value;
		}

		@Override
		boolean fits(JsonNode value) {
			return value.isBoolean();
		}
	},

	NULL {
		@Override
		public JsonNode convert(JsonNode value) {
			return value;
		}

		@Override
		boolean fits(JsonNode value) {
			return value.isNull();
		}
	};

	abstract boolean fits(JsonNode value);

	@Override
	public Schema.@Nullable Problem check(JsonNode value, String path) {
		return fits(value) ? null : new Problem(path, "Expected " + name().toLowerCase(Locale.ROOT));
	}

	static String text(JsonNode value) {
		return value.isNumber() ? JsNumbers.text(value) : value.asString();
	}

	private static JsonNode number(JsonNode value) {
		if (value.isBoolean()) {
			return JsonNodeFactory.instance.numberNode(value.booleanValue() ? 1 : 0);
		}
		if (value.isString()) {
			return switch (value.stringValue()) {
				case "true" -> JsonNodeFactory.instance.numberNode(1);
				case "false" -> JsonNodeFactory.instance.numberNode(0);
				default -> {
					Double number = JsNumbers.parse(value.stringValue());
					yield (number != null) ? JsNumbers.node(number) : value;
				}
			};
		}
		return value;
	}

}
