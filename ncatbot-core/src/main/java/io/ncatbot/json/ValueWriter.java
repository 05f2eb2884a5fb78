package io.ncatbot.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import io.ncatbot.message.FileSource;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;
import io.ncatbot.message.Segment;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Writes a value by its type at run time.
 */
final class ValueWriter {

	private static final long LARGEST_IN_JAVASCRIPT = (1L << 53) - 1;

	private final JsonGenerator generator;

	private final RequestFiles files;

	ValueWriter(JsonGenerator generator, RequestFiles files) {
		this.generator = generator;
		this.files = files;
	}

	/**
	 * Writes a value.
	 * @param name what it is called in an error
	 * @param value the value
	 */
	void write(String name, Object value) {
		if (value instanceof CharSequence text) {
			this.generator.writeString(text.toString());
		}
		else if (value instanceof Number number) {
			number(name, number);
		}
		else if (value instanceof Boolean flag) {
			this.generator.writeBoolean(flag);
		}
		else if (value instanceof Enum<?> constant) {
			this.generator.writeString(
					(constant instanceof WireName named) ? named.wireName() : constant.name().toLowerCase(Locale.ROOT));
		}
		else if (value instanceof Duration duration) {
			this.generator.writeNumber(duration.toSeconds());
		}
		else if (value instanceof JsonNode node) {
			TreeWriter.write(this.generator, node);
		}
		else if (value instanceof FileSource file) {
			this.generator.writeString(this.files.textOf(file));
		}
		else if (!message(value)) {
			container(name, value);
		}
	}

	private boolean message(Object value) {
		MessageWriter writer = new MessageWriter(this.generator, this.files);
		if (value instanceof Message message) {
			writer.write(message);
		}
		else if (value instanceof Segment segment) {
			writer.write(Message.of(segment));
		}
		else if (value instanceof ForwardMessage forward) {
			writer.write(forward);
		}
		else {
			return false;
		}
		return true;
	}

	private void number(String name, Number number) {
		if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
			integer(number.longValue());
		}
		else if (number instanceof BigInteger big) {
			this.generator.writeNumber(big);
		}
		else if (number instanceof BigDecimal big) {
			this.generator.writeNumber(big);
		}
		else if (Double.isFinite(number.doubleValue())) {
			this.generator.writeNumber(number.doubleValue());
		}
		else {
			throw new IllegalArgumentException(
					"The parameter '" + name + "' is " + number + ", which JSON cannot express");
		}
	}

	/**
	 * NapCat is JavaScript, and would round what is beyond: as text it keeps all digits.
	 */
	private void integer(long value) {
		if (value >= -LARGEST_IN_JAVASCRIPT && value <= LARGEST_IN_JAVASCRIPT) {
			this.generator.writeNumber(value);
		}
		else {
			this.generator.writeString(Long.toString(value));
		}
	}

	private void container(String name, Object value) {
		if (value instanceof Collection<?> collection) {
			this.generator.writeStartArray();
			for (Object element : collection) {
				element(name, element);
			}
			this.generator.writeEndArray();
		}
		else if (value instanceof Map<?, ?> map) {
			this.generator.writeStartObject();
			map.forEach((key, entry) -> entry(String.valueOf(key), entry));
			this.generator.writeEndObject();
		}
		else if (value instanceof Record part) {
			this.generator.writeStartObject();
			RecordParts.forEach(part, this::entry);
			this.generator.writeEndObject();
		}
		else if (value instanceof long[] numbers) {
			this.generator.writeArray(numbers, 0, numbers.length);
		}
		else if (value instanceof int[] numbers) {
			this.generator.writeArray(numbers, 0, numbers.length);
		}
		else if (value instanceof String[] texts) {
			this.generator.writeArray(texts, 0, texts.length);
		}
		else {
			throw new IllegalArgumentException("The parameter '" + name + "' is a " + value.getClass().getName()
					+ ", which cannot be written: pass text, a number, a collection, a map, a record or a JsonNode");
		}
	}

	private void element(String name, @Nullable Object element) {
		if (element == null) {
			throw new IllegalArgumentException(
					"The parameter '" + name + "' has an element that is null, which NapCat refuses");
		}
		write(name, element);
	}

	private void entry(String key, @Nullable Object entry) {
		if (entry != null) {
			this.generator.writeName(key);
			write(key, entry);
		}
	}

}
