package io.ncatbot.json;

import io.ncatbot.event.Sender;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the value at the current token as a part that events have too. Null is what
 * cannot be read as such.
 */
final class WireParts {

	private WireParts() {
	}

	static @Nullable Message message(JsonCursor cursor) {
		JsonParser parser = cursor.parser();
		return switch (parser.currentToken()) {
			case START_ARRAY, START_OBJECT -> new MessageReader().read(cursor);
			case VALUE_STRING -> Message.parseCq(parser.getString());
			default -> null;
		};
	}

	static @Nullable Sender sender(JsonCursor cursor) {
		if (cursor.parser().currentToken() == JsonToken.START_OBJECT) {
			return new SenderReader().read(cursor);
		}
		cursor.parser().skipChildren();
		return null;
	}

	/**
	 * Reads a forward, which {@code get_forward_msg} wraps in an object.
	 */
	static @Nullable ForwardMessage forward(JsonCursor cursor) {
		JsonParser parser = cursor.parser();
		ForwardReader reader = new ForwardReader(new MessageReader());
		if (parser.currentToken() == JsonToken.START_ARRAY) {
			return reader.read(cursor);
		}
		ForwardMessage forward = null;
		if (parser.currentToken() == JsonToken.START_OBJECT) {
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				boolean messages = parser.currentName().equals("messages");
				if (parser.nextToken() == JsonToken.START_ARRAY && messages) {
					forward = reader.read(cursor);
				}
				else {
					parser.skipChildren();
				}
			}
		}
		return forward;
	}

}
