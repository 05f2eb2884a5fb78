package io.ncatbot.simulator.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JavaScript's numbers: every one is a double, so integers beyond 2^53 lose digits.
 */
public final class JsNumbers {

	private static final long SAFE = 1L << 53;

	private static final int MAX_DIGITS = 17;

	private JsNumbers() {
	}

	static JsonNode normalise(JsonNode node) {
		if (node instanceof ObjectNode object) {
			for (var property : object.properties()) {
				JsonNode value = property.getValue();
				JsonNode normal = normalise(value);
				if (normal != value) {
					property.setValue(normal);
				}
			}
			return object;
		}
		if (node instanceof ArrayNode array) {
			for (int i = 0; i < array.size(); i++) {
				JsonNode value = array.get(i);
				JsonNode normal = normalise(value);
				if (normal != value) {
					array.set(i, normal);
				}
			}
			return array;
		}
		return node.isNumber() ? number(node) : node;
	}

	private static JsonNode number(JsonNode node) {
		if (node.isInt() || node.isLong() && Math.abs(node.longValue()) <= SAFE) {
			return node;
		}
		return node(node.asDouble());
	}

	/**
	 * The node that JavaScript would write for a number.
	 * @param value any double
	 * @return an integer where the value is one, {@code null} in JSON for what is not
	 * finite
	 */
	public static JsonNode node(double value) {
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			return JsonNodeFactory.instance.nullNode();
		}
		if (value == Math.rint(value) && Math.abs(value) <= SAFE) {
			return JsonNodeFactory.instance.numberNode((long) value);
		}
		if (value == Math.rint(value) && Math.abs(value) < 1e21) {
			return JsonNodeFactory.instance.numberNode(shortest(value).toBigInteger());
		}
		return JsonNodeFactory.instance.numberNode(value);
	}

	/**
	 * A number as JavaScript's {@code String(number)} writes it.
	 * @param number a number node
	 * @return its text
	 */
	public static String text(JsonNode number) {
		if (number.isIntegralNumber()) {
			return number.asString();
		}
		double value = number.doubleValue();
		BigDecimal shortest = shortest(value);
		double size = Math.abs(value);
		if (value == 0) {
			return "0";
		}
		if (size >= 1e-6 && size < 1e21) {
			return shortest.stripTrailingZeros().toPlainString();
		}
		BigDecimal stripped = shortest.stripTrailingZeros();
		BigInteger digits = stripped.unscaledValue();
		int exponent = digits.abs().toString().length() - 1 - stripped.scale();
		String mantissa = new BigDecimal(digits, digits.abs().toString().length() - 1).stripTrailingZeros()
			.toPlainString();
		return mantissa + "e" + ((exponent < 0) ? "-" : "+") + Math.abs(exponent);
	}

	/**
	 * Reads a numeric text.
	 * @param text digits, with blanks around them allowed
	 * @return the number, or null when the text is empty or no number
	 */
	public static @Nullable Double parse(String text) {
		String trimmed = text.strip();
		if (!trimmed.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
			return null;
		}
		return Double.valueOf(trimmed);
	}

	/**
	 * The fewest digits that read as this very number; Double.toString has more before
	 * 19.
	 */
	private static BigDecimal shortest(double value) {
		BigDecimal exact = new BigDecimal(value);
		for (int digits = 1; digits < MAX_DIGITS; digits++) {
			BigDecimal rounded = exact.round(new MathContext(digits));
			if (rounded.doubleValue() == value) {
				return rounded;
			}
		}
		return exact.round(new MathContext(MAX_DIGITS));
	}

}
