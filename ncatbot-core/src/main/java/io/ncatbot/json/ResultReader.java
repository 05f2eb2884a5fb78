package io.ncatbot.json;

import io.ncatbot.event.Sender;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads the data of results into records, by a mapper of its own: the application's is
 * left alone. Components are named as in NapCat, in camelCase. It is as lenient as events
 * are: numbers may come as text and text as numbers, what is missing or of a wrong shape
 * is 0, false, empty text, an empty list or an {@code UNKNOWN} constant, or null where
 * the component is {@link Nullable} or a record. Messages and senders are read by the
 * decoder of events.
 */
public final class ResultReader {

	private static final JsonMapper MAPPER = JsonMapper.builder(JsonCursor.FACTORY)
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.annotationIntrospector(new NullableComponents())
		.addHandler(new WrongShapes())
		.withCoercionConfigDefaults(
				(config) -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
		.withCoercionConfig(LogicalType.Collection,
				(config) -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsEmpty))
		.withCoercionConfig(LogicalType.Map,
				(config) -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsEmpty))
		.addModule(module())
		.build();

	private ResultReader() {
	}

	private static SimpleModule module() {
		SimpleModule module = new SimpleModule("ncatbot");
		LenientScalar.addAll(module);
		module.setDeserializerModifier(new LenientEnums());
		module.addDeserializer(Message.class,
				new WireDeserializer<>(Message.class, Message.empty(), WireParts::message));
		module.addDeserializer(Sender.class, new WireDeserializer<>(Sender.class, null, WireParts::sender));
		module.addDeserializer(ForwardMessage.class,
				new WireDeserializer<>(ForwardMessage.class, null, WireParts::forward));
		return module;
	}

	/**
	 * Reads data.
	 * @param <T> the type
	 * @param data the data
	 * @param type its class: a record, a scalar or
	 * {@link tools.jackson.databind.JsonNode}
	 * @return the value; null where the data is null
	 * @throws tools.jackson.core.JacksonException if the data is of a wholly different
	 * shape; it names the path
	 */
	public static <T> @Nullable T read(JsonSlice data, Class<T> type) {
		return read(data, MAPPER.constructType(type));
	}

	/**
	 * Reads data.
	 * @param <T> the type
	 * @param data the data
	 * @param type how Jackson names the type
	 * @return the value; null where the data is null
	 * @throws tools.jackson.core.JacksonException if the data is of a wholly different
	 * shape; it names the path
	 */
	public static <T> @Nullable T read(JsonSlice data, JavaType type) {
		return MAPPER.readerFor(type)
			.withAttribute(JsonSlice.class, data)
			.readValue(data.utf8(), data.from(), data.length());
	}

}
