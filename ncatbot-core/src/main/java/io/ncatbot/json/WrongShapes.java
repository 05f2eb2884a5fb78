package io.ncatbot.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

/**
 * Skips a value whose shape is not the promised one, so that one strange key does not
 * cost the whole result. Data that is strange altogether is an error.
 */
final class WrongShapes extends DeserializationProblemHandler {

	@Override
	public @Nullable Object handleUnexpectedToken(DeserializationContext context, JavaType target,
			@Nullable JsonToken token, JsonParser parser, String failure) {
		return skip(parser, target);
	}

	@Override
	public @Nullable Object handleMissingInstantiator(DeserializationContext context, Class<?> type,
			ValueInstantiator instantiator, JsonParser parser, String failure) {
		return skip(parser, context.constructType(type));
	}

	private static @Nullable Object skip(JsonParser parser, JavaType target) {
		TokenStreamContext around = parser.streamReadContext();
		JsonToken token = parser.currentToken();
		if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
			around = around.getParent();
		}
		if (token == null || around == null || around.inRoot()) {
			return NOT_HANDLED;
		}
		parser.skipChildren();
		if (target.isCollectionLikeType()) {
			return new ArrayList<>();
		}
		return target.isMapLikeType() ? new LinkedHashMap<>() : null;
	}

}
