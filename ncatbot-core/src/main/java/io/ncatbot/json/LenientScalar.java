package io.ncatbot.json;

import java.util.function.Function;

import com.fasterxml.jackson.annotation.Nulls;
import io.ncatbot.message.FieldName;
import io.ncatbot.message.Fields;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads text, a number or a flag by the leniency of {@link Fields}, so that results and
 * events agree in it.
 *
 * @param <T> the type
 */
final class LenientScalar<T> extends StdScalarDeserializer<T> {

	private final transient Function<Fields<Value>, @Nullable T> read;

	private final transient @Nullable T ifNull;

	private final transient @Nullable T empty;

	private LenientScalar(Class<T> type, @Nullable T ifNull, @Nullable T empty,
			Function<Fields<Value>, @Nullable T> read) {
		super(type);
		this.read = read;
		this.ifNull = ifNull;
		this.empty = empty;
	}

	static void addAll(SimpleModule module) {
		module.addDeserializer(long.class, new LenientScalar<>(long.class, 0L, 0L, (f) -> f.number(Value.ONLY)));
		module.addDeserializer(Long.class,
				new LenientScalar<>(Long.class, null, null, (f) -> f.numberOrNull(Value.ONLY)));
		module.addDeserializer(int.class, new LenientScalar<>(int.class, 0, 0, (f) -> f.integer(Value.ONLY)));
		module.addDeserializer(Integer.class,
				new LenientScalar<>(Integer.class, null, null, (f) -> f.integerOrNull(Value.ONLY)));
		module.addDeserializer(boolean.class,
				new LenientScalar<>(boolean.class, false, false, (f) -> f.flag(Value.ONLY)));
		module.addDeserializer(Boolean.class,
				new LenientScalar<>(Boolean.class, null, null, (f) -> f.flagOrNull(Value.ONLY)));
		module.addDeserializer(double.class, new LenientScalar<>(double.class, 0.0, 0.0, (f) -> f.decimal(Value.ONLY)));
		module.addDeserializer(Double.class,
				new LenientScalar<>(Double.class, null, null, (f) -> f.decimalOrNull(Value.ONLY)));
		module.addDeserializer(String.class, new LenientScalar<>(String.class, null, "", LenientScalar::text));
	}

	/**
	 * Empty text that was sent stays empty text here: results have no CQ form to agree
	 * with.
	 */
	private static @Nullable String text(Fields<Value> value) {
		return value.isNull(Value.ONLY) ? null : value.text(Value.ONLY);
	}

	/**
	 * Text may be null where its component says so, and only the component knows.
	 */
	@Override
	public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
		boolean nullable = property != null && property.getMetadata().getValueNulls() != Nulls.AS_EMPTY;
		return (nullable && this.empty instanceof String)
				? new LenientScalar<>(String.class, null, null, LenientScalar::text) : this;
	}

	@Override
	public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
		Fields<Value> value = new Fields<>(1);
		if (!FieldsReader.readScalar(parser, Value.ONLY, value)) {
			parser.skipChildren();
			value.putNull(Value.ONLY);
			T none = this.read.apply(value);
			return (none != null) ? none : this.empty;
		}
		return this.read.apply(value);
	}

	@Override
	public @Nullable Object getNullValue(DeserializationContext context) {
		return this.ifNull;
	}

	@Override
	public @Nullable Object getEmptyValue(DeserializationContext context) {
		return this.empty;
	}

	/**
	 * The one key of a value that stands alone.
	 */
	enum Value implements FieldName {

		ONLY;

		@Override
		public String wireName() {
			return "";
		}

	}

}
