package io.ncatbot.json;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Lets a part of a result be read by the decoder of events.
 *
 * @param <T> the type
 */
final class WireDeserializer<T> extends StdDeserializer<T> {

	private final transient @Nullable T empty;

	private final transient Function<JsonCursor, @Nullable T> read;

	WireDeserializer(Class<T> type, @Nullable T empty, Function<JsonCursor, @Nullable T> read) {
		super(type);
		this.empty = empty;
		this.read = read;
	}

	@Override
	public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
		T value;
		if (parser instanceof UTF8StreamJsonParser
				&& context.getAttribute(JsonSlice.class) instanceof JsonSlice slice) {
			value = this.read.apply(new JsonCursor(parser, slice.utf8(), slice.from()));
		}
		else {
			// the parser walks over buffered tokens, which have no place in the frame
			JsonSlice copy = JsonSlice.of(context.<JsonNode>readTree(parser).toString());
			JsonCursor cursor = JsonCursor.over(copy.utf8(), copy.from(), copy.to());
			try (JsonParser own = cursor.parser()) {
				own.nextToken();
				value = this.read.apply(cursor);
			}
		}
		return (value != null) ? value : this.empty;
	}

	@Override
	public @Nullable Object getEmptyValue(DeserializationContext context) {
		return this.empty;
	}

}
