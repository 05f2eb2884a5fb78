package io.ncatbot.handler.command;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.ncatbot.message.At;
import io.ncatbot.message.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers, in digits of either width; whole ones in Chinese numerals too. A
 * {@code long} may be a QQ number, and then a mention stands for it.
 */
final class NumberReader implements ValueReader {

	private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,60}");

	private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,60}(\\.\\d{0,30})?|\\.\\d{1,30})");

	private final @Nullable BigInteger min;

	private final @Nullable BigInteger max;

	private final boolean whole;

	private final Function<BigDecimal, @Nullable Object> value;

	private NumberReader(boolean whole, @Nullable BigInteger min, @Nullable BigInteger max,
			Function<BigDecimal, @Nullable Object> value) {
		this.whole = whole;
		this.min = min;
		this.max = max;
		this.value = value;
	}

	static NumberReader whole(long min, long max, Function<BigDecimal, @Nullable Object> value) {
		return new NumberReader(true, BigInteger.valueOf(min), BigInteger.valueOf(max), value);
	}

	static NumberReader wholeOfAnySize() {
		return new NumberReader(true, null, null, BigDecimal::toBigIntegerExact);
	}

	static NumberReader decimal(Function<BigDecimal, @Nullable Object> value) {
		return new NumberReader(false, null, null, value);
	}

	private boolean isLong() {
		return this.max != null && this.max.equals(BigInteger.valueOf(Long.MAX_VALUE));
	}

	@Override
	public Expectation expects() {
		return Expectation.of(isLong() ? "long" : this.whole ? "integer" : "decimal");
	}

	@Override
	public Expectation expectsInPlaceOf(String word) {
		return (this.min != null && this.max != null && exact(word) != null)
				? Expectation.of("integer-between", this.min.toString(), this.max.toString()) : expects();
	}

	@Override
	public Set<Class<? extends Segment>> segments() {
		return isLong() ? Set.of(At.class) : Set.of();
	}

	@Override
	public @Nullable Object read(Segment segment) {
		return ((At) segment).userId();
	}

	@Override
	public @Nullable Object read(String word) {
		BigDecimal number = exact(word);
		if (number == null || this.min != null && number.toBigInteger().compareTo(this.min) < 0
				|| this.max != null && number.toBigInteger().compareTo(this.max) > 0) {
			return null;
		}
		return this.value.apply(number);
	}

	private @Nullable BigDecimal exact(String word) {
		if (word.length() > MAX_LENGTH) {
			return null;
		}
		// An input method that is set to Chinese writes the one for the other.
		String digits = Characters.normalize(word).replace('。', '.').strip();
		if ((this.whole ? WHOLE : DECIMAL).matcher(digits).matches()) {
			return new BigDecimal(digits);
		}
		long numerals = this.whole ? ChineseNumerals.read(digits) : -1;
		return (numerals >= 0) ? BigDecimal.valueOf(numerals) : null;
	}

}
