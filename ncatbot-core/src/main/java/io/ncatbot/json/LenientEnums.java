package io.ncatbot.json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads constants by the names they are written with. A name that is not known is the
 * constant {@code UNKNOWN}.
 */
final class LenientEnums extends ValueDeserializerModifier {

	@Override
	public ValueDeserializer<?> modifyEnumDeserializer(DeserializationConfig config, JavaType type,
			BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
		return new EnumReader(type.getRawClass());
	}

	private static final class EnumReader extends StdScalarDeserializer<Object> {

		private final transient Map<String, Object> constants = new HashMap<>();

		private final transient @Nullable Object unknown;

		EnumReader(Class<?> type) {
			super(type);
			Object unknown = null;
			for (Object constant : type.getEnumConstants()) {
				String name = ((Enum<?>) constant).name();
				unknown = name.equals("UNKNOWN") ? constant : unknown;
				this.constants.put(
						(constant instanceof WireName named) ? named.wireName() : name.toLowerCase(Locale.ROOT),
						constant);
			}
			this.unknown = unknown;
		}

		@Override
		public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
			if (parser.currentToken().isScalarValue()) {
				return this.constants.getOrDefault(parser.getString().toLowerCase(Locale.ROOT), this.unknown);
			}
			parser.skipChildren();
			return this.unknown;
		}

		@Override
		public @Nullable Object getEmptyValue(DeserializationContext context) {
			return this.unknown;
		}

	}

}
