package io.ncatbot.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * The values of one JSON object, by key. Whoever reads the object puts them in as they
 * come; whoever needs them takes them out leniently: as text or as number, whichever was
 * sent. This is the only place that is lenient about what the peer sends: all that cannot
 * be what was asked for is null, 0, false or empty, as each method says.
 * <p>
 * Made to be used again for the next object; not safe for use by several threads.
 *
 * @param <F> the keys, an enum
 */
public final class Fields<F extends FieldName> {

	private static final byte ABSENT = 0;

	private static final byte NULL = 1;

	private static final byte NUMBER = 2;

	private static final byte DECIMAL = 3;

	private static final byte TEXT = 4;

	private static final byte FLAG = 5;

	private static final byte RANGE = 6;

	private static final byte OBJECT = 7;

	private static final byte[] NO_SOURCE = {};

	private final byte[] kinds;

	private final long[] numbers;

	private final @Nullable Object[] objects;

	private byte[] source = NO_SOURCE;

	/**
	 * Makes room for the values of an object.
	 * @param size how many keys there are
	 */
	public Fields(int size) {
		this.kinds = new byte[size];
		this.numbers = new long[size];
		this.objects = new Object[size];
	}

	/**
	 * Forgets all values.
	 */
	public void clear() {
		Arrays.fill(this.kinds, ABSENT);
		Arrays.fill(this.objects, null);
		this.source = NO_SOURCE;
	}

	/**
	 * Says where the object is read from, before it is.
	 * @param source the UTF-8 bytes that {@linkplain #putRange ranges} lie in
	 */
	public void from(byte[] source) {
		this.source = source;
	}

	/**
	 * Keeps null.
	 * @param field the key
	 */
	public void putNull(F field) {
		this.kinds[field.ordinal()] = NULL;
	}

	/**
	 * Keeps a whole number.
	 * @param field the key
	 * @param value the number
	 */
	public void putNumber(F field, long value) {
		this.kinds[field.ordinal()] = NUMBER;
		this.numbers[field.ordinal()] = value;
	}

	/**
	 * Keeps a number with a fraction or beyond {@code long}.
	 * @param field the key
	 * @param digits how it was written
	 */
	public void putDecimal(F field, String digits) {
		this.kinds[field.ordinal()] = DECIMAL;
		this.objects[field.ordinal()] = digits;
	}

	/**
	 * Keeps text.
	 * @param field the key
	 * @param value the text
	 */
	public void putText(F field, String value) {
		this.kinds[field.ordinal()] = TEXT;
		this.objects[field.ordinal()] = value;
	}

	/**
	 * Keeps true or false.
	 * @param field the key
	 * @param value the value
	 */
	public void putFlag(F field, boolean value) {
		this.kinds[field.ordinal()] = FLAG;
		this.numbers[field.ordinal()] = value ? 1 : 0;
	}

	/**
	 * Keeps where an object or array lies that may be read later.
	 * @param field the key
	 * @param from the position of its first byte
	 * @param to the position after its last byte
	 */
	public void putRange(F field, int from, int to) {
		this.kinds[field.ordinal()] = RANGE;
		this.numbers[field.ordinal()] = ((long) from << 32) | to;
	}

	/**
	 * Keeps what an object or array was read as.
	 * @param field the key
	 * @param value what was read
	 */
	public void putObject(F field, Object value) {
		this.kinds[field.ordinal()] = OBJECT;
		this.objects[field.ordinal()] = value;
	}

	/**
	 * Tells whether the key was there, also with null.
	 * @param field the key
	 * @return whether it was
	 */
	public boolean has(F field) {
		return this.kinds[field.ordinal()] != ABSENT;
	}

	/**
	 * Tells whether there is nothing at the key.
	 * @param field the key
	 * @return whether it was missing or null
	 */
	public boolean isNull(F field) {
		return this.kinds[field.ordinal()] == ABSENT || this.kinds[field.ordinal()] == NULL;
	}

	/**
	 * Reads a whole number: an id, a time, a size.
	 * @param field the key
	 * @return the number, also of text that holds one; 0 when there is none, or one with
	 * a fraction or beyond {@code long}
	 */
	public long number(F field) {
		int i = field.ordinal();
		return switch (this.kinds[i]) {
			case NUMBER -> this.numbers[i];
			case TEXT -> {
				Long number = parse((String) this.objects[i]);
				yield (number != null) ? number : 0;
			}
			default -> 0;
		};
	}

	/**
	 * Reads a whole number that may be missing.
	 * @param field the key
	 * @return the number as {@link #number} reads it; null when there is none
	 */
	public @Nullable Long numberOrNull(F field) {
		int i = field.ordinal();
		return switch (this.kinds[i]) {
			case NUMBER -> this.numbers[i];
			case TEXT -> parse((String) this.objects[i]);
			default -> null;
		};
	}

	/**
	 * Reads a small whole number.
	 * @param field the key
	 * @return the number as {@link #number} reads it; 0 when there is none or it is
	 * beyond {@code int}
	 */
	public int integer(F field) {
		long number = number(field);
		return (number == (int) number) ? (int) number : 0;
	}

	/**
	 * Reads a small whole number that may be missing.
	 * @param field the key
	 * @return the number as {@link #number} reads it; null when there is none or it is
	 * beyond {@code int}
	 */
	public @Nullable Integer integerOrNull(F field) {
		Long number = numberOrNull(field);
		return (number != null && number == number.intValue()) ? number.intValue() : null;
	}

	/**
	 * Reads a number that may have a fraction.
	 * @param field the key
	 * @return the number, also of text that holds one; 0 when there is none
	 */
	public double decimal(F field) {
		Double number = decimalOrNull(field);
		return (number != null) ? number : 0;
	}

	/**
	 * Reads a number that may have a fraction, or be missing.
	 * @param field the key
	 * @return the number as {@link #decimal} reads it; null when there is none
	 */
	public @Nullable Double decimalOrNull(F field) {
		int i = field.ordinal();
		try {
			return switch (this.kinds[i]) {
				case NUMBER -> (double) this.numbers[i];
				case DECIMAL, TEXT -> Double.valueOf(text(field));
				default -> null;
			};
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	/**
	 * Reads text.
	 * @param field the key
	 * @return the text, also of a number, true or false; empty when there is none
	 */
	public String text(F field) {
		String text = textOrNull(field);
		return (text != null) ? text : "";
	}

	/**
	 * Reads text that may be missing. Empty text counts as missing, since NapCat leaves
	 * it out of CQ codes.
	 * @param field the key
	 * @return the text as {@link #text} reads it; null when there is none
	 */
	public @Nullable String textOrNull(F field) {
		int i = field.ordinal();
		return switch (this.kinds[i]) {
			case TEXT -> {
				String text = (String) this.objects[i];
				yield (text == null || text.isEmpty()) ? null : text;
			}
			case DECIMAL -> (String) this.objects[i];
			case NUMBER -> Long.toString(this.numbers[i]);
			case FLAG -> (this.numbers[i] != 0) ? "true" : "false";
			default -> null;
		};
	}

	/**
	 * Reads true or false.
	 * @param field the key
	 * @return the value, also of 1, 0 and the text of any of these; false when there is
	 * none
	 */
	public boolean flag(F field) {
		return Boolean.TRUE.equals(flagOrNull(field));
	}

	/**
	 * Reads true or false that may be missing.
	 * @param field the key
	 * @return the value as {@link #flag} reads it; null when there is none
	 */
	public @Nullable Boolean flagOrNull(F field) {
		int i = field.ordinal();
		return switch (this.kinds[i]) {
			case FLAG, NUMBER -> this.numbers[i] != 0;
			case TEXT -> switch (text(field)) {
				case "true", "1" -> Boolean.TRUE;
				case "false", "0" -> Boolean.FALSE;
				default -> null;
			};
			default -> null;
		};
	}

	/**
	 * Reads what an object or array was read as on the way.
	 * @param <T> what it is wanted as
	 * @param field the key
	 * @param type its class
	 * @return the object; null when there is none, or one of another class
	 */
	public <T> @Nullable T object(F field, Class<T> type) {
		Object object = (this.kinds[field.ordinal()] == OBJECT) ? this.objects[field.ordinal()] : null;
		return type.isInstance(object) ? type.cast(object) : null;
	}

	/**
	 * Tells whether the value is an object or array that was not read on the way.
	 * @param field the key
	 * @return whether {@link #rangeFrom} and {@link #rangeTo} say where it lies
	 */
	public boolean isRange(F field) {
		return this.kinds[field.ordinal()] == RANGE;
	}

	/**
	 * Where an object or array begins.
	 * @param field the key of a {@linkplain #isRange range}
	 * @return the position of its first byte in {@link #source()}
	 */
	public int rangeFrom(F field) {
		return (int) (this.numbers[field.ordinal()] >>> 32);
	}

	/**
	 * Where an object or array ends.
	 * @param field the key of a {@linkplain #isRange range}
	 * @return the position after its last byte in {@link #source()}
	 */
	public int rangeTo(F field) {
		return (int) this.numbers[field.ordinal()];
	}

	/**
	 * What ranges lie in.
	 * @return the UTF-8 bytes
	 */
	public byte[] source() {
		return this.source;
	}

	/**
	 * Reads an object or array as a tree.
	 * @param field the key
	 * @return the tree, also of text that holds an object or array, as CQ codes carry it;
	 * null when there is none
	 */
	public @Nullable JsonNode json(F field) {
		int i = field.ordinal();
		return switch (this.kinds[i]) {
			case RANGE -> JsonText.container(this.source, rangeFrom(field), rangeTo(field));
			case TEXT -> {
				byte[] text = text(field).getBytes(StandardCharsets.UTF_8);
				yield JsonText.container(text, 0, text.length);
			}
			case OBJECT -> (this.objects[i] instanceof JsonNode node) ? node : null;
			default -> null;
		};
	}

	/**
	 * Reads a whole number from text.
	 * @param text the text
	 * @return the number, or null when the text is none
	 */
	static @Nullable Long parse(@Nullable String text) {
		int length = (text != null) ? text.length() : 0;
		if (text == null || length == 0 || length > 20) {
			return null;
		}
		for (int i = 0; i < length; i++) {
			char c = text.charAt(i);
			if ((c < '0' || c > '9') && !(i == 0 && length > 1 && c == '-')) {
				return null;
			}
		}
		try {
			return Long.valueOf(text);
		}
		catch (NumberFormatException ex) {
			// nineteen digits may still be beyond long
			return null;
		}
	}

}
