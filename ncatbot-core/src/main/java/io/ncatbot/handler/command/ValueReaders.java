package io.ncatbot.handler.command;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.ncatbot.message.At;
import io.ncatbot.message.Segment;
import io.ncatbot.message.Text;
import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.util.ClassUtils;
import org.springframework.util.NumberUtils;

/**
 * Knows who reads values of which type: first the application's converters, then the
 * table of what can be written in a chat, enums and parts of messages.
 */
final class ValueReaders {

	private final Map<Class<?>, ValueReader> table = new HashMap<>();

	private final ConversionService own;

	private final ConversionService general;

	/**
	 * Creates the readers.
	 * @param own has the application's converters alone
	 * @param general has all others too; only asked for what the application has
	 * expressly called an argument, as it makes objects of nearly any class
	 * @param now tells what 今天 is
	 */
	ValueReaders(ConversionService own, ConversionService general, Supplier<LocalDateTime> now) {
		this.own = own;
		this.general = general;
		whole(Byte.class, Byte.MIN_VALUE, Byte.MAX_VALUE);
		whole(Short.class, Short.MIN_VALUE, Short.MAX_VALUE);
		whole(Integer.class, Integer.MIN_VALUE, Integer.MAX_VALUE);
		whole(Long.class, Long.MIN_VALUE, Long.MAX_VALUE);
		this.table.put(BigInteger.class, NumberReader.wholeOfAnySize());
		this.table.put(Float.class, NumberReader.decimal(ValueReaders::finite));
		this.table.put(Double.class, NumberReader.decimal(BigDecimal::doubleValue));
		this.table.put(BigDecimal.class, NumberReader.decimal((number) -> number));
		this.table.put(String.class, new TextReader());
		this.table.put(Boolean.class, new BooleanReader());
		this.table.put(Duration.class, new DurationReader());
		this.table.put(LocalDate.class, TemporalReader.date(now));
		this.table.put(LocalTime.class, TemporalReader.time(now));
		this.table.put(LocalDateTime.class, TemporalReader.dateTime(now));
		this.table.put(At.class, UserReader.mentionsAndNumbers());
	}

	/** A float cannot hold all that can be written. */
	private static @Nullable Object finite(BigDecimal number) {
		float value = number.floatValue();
		return Float.isInfinite(value) ? null : value;
	}

	private void whole(Class<? extends Number> type, long min, long max) {
		this.table.put(type,
				NumberReader.whole(min, max, (number) -> NumberUtils.convertNumberToTargetClass(number, type)));
	}

	/**
	 * Finds the reader for a type.
	 * @param declared whether the application says that it is an argument
	 * @return the reader; null if nobody can read such a value
	 * @throws IllegalArgumentException if the type is of a kind that can be read, but
	 * this one cannot; the message says why
	 */
	@Nullable ValueReader find(TypeDescriptor descriptor, boolean declared) {
		Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(descriptor.getType());
		if (type != Object.class && ConvertedReader.canConvert(this.own, descriptor)) {
			return new ConvertedReader(this.own, descriptor);
		}
		ValueReader known = this.table.get(type);
		if (known != null) {
			return known;
		}
		if (type.isEnum()) {
			return new EnumReader(type);
		}
		if (Segment.class.isAssignableFrom(type) && type != Text.class) {
			return new SegmentReader(type.asSubclass(Segment.class));
		}
		return (declared && ConvertedReader.canConvert(this.general, descriptor))
				? new ConvertedReader(this.general, descriptor) : null;
	}

}
