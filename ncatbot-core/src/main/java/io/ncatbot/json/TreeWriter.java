package io.ncatbot.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Writes a tree without a mapper.
 */
final class TreeWriter {

	private TreeWriter() {
	}

	static void write(JsonGenerator generator, JsonNode node) {
		switch (node.getNodeType()) {
			case OBJECT -> {
				generator.writeStartObject();
				node.forEachEntry((name, value) -> {
					generator.writeName(name);
					write(generator, value);
				});
				generator.writeEndObject();
			}
			case ARRAY -> {
				generator.writeStartArray();
				node.forEach((element) -> write(generator, element));
				generator.writeEndArray();
			}
			case STRING -> generator.writeString(node.stringValue());
			case NUMBER -> number(generator, node);
			case BOOLEAN -> generator.writeBoolean(node.booleanValue());
			case NULL, MISSING -> generator.writeNull();
			default -> generator.writeString(node.asString());
		}
	}

	private static void number(JsonGenerator generator, JsonNode node) {
		if (node.isIntegralNumber() && node.canConvertToLong()) {
			generator.writeNumber(node.longValue());
		}
		else if (node.isIntegralNumber()) {
			generator.writeNumber(node.bigIntegerValue());
		}
		else if (node.isBigDecimal()) {
			generator.writeNumber(node.decimalValue());
		}
		else {
			generator.writeNumber(node.doubleValue());
		}
	}

}
