package io.ncatbot.json;

import java.util.ArrayList;
import java.util.List;

import io.ncatbot.message.FieldName;
import io.ncatbot.message.Fields;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * Reads an object into {@link Fields}, in one pass and whatever the order of its keys; of
 * a key that comes twice the last counts. Keys that are not known are skipped.
 *
 * @param <F> the keys
 */
final class FieldsReader<F extends Enum<F> & FieldName> {

	private final F[] fields;

	private final PropertyNameMatcher matcher;

	private final @Nullable F sliced;

	FieldsReader(Class<F> fields) {
		this(fields, null);
	}

	/**
	 * Prepares for a kind of object.
	 * @param fields its keys
	 * @param sliced the key whose value, of whatever type, is not read but kept as a
	 * range
	 */
	FieldsReader(Class<F> fields, @Nullable F sliced) {
		this.fields = fields.getEnumConstants();
		List<Named> names = new ArrayList<>(this.fields.length);
		for (F field : this.fields) {
			names.add(Named.fromString(field.wireName()));
		}
		this.matcher = JsonCursor.FACTORY.constructNameMatcher(names, false);
		this.sliced = sliced;
	}

	/**
	 * Makes room for an object.
	 */
	Fields<F> newFields() {
		return new Fields<>(this.fields.length);
	}

	/**
	 * Reads the object whose opening brace is the current token.
	 * @param cursor where to read
	 * @param into takes the values; cleared by the caller
	 * @param inner reads the objects and arrays in it
	 * @throws tools.jackson.core.JacksonException if it is malformed
	 */
	void read(JsonCursor cursor, Fields<F> into, InnerReader<F> inner) {
		JsonParser parser = cursor.parser();
		while (true) {
			int match = parser.nextNameMatch(this.matcher);
			if (match >= 0) {
				readValue(cursor, this.fields[match], into, inner);
			}
			else if (match == PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
				parser.nextToken();
				parser.skipChildren();
			}
			else if (parser.currentToken() == JsonToken.END_OBJECT) {
				return;
			}
			else {
				throw new StreamReadException(parser, "Expected a name or the end of the object");
			}
		}
	}

	private void readValue(JsonCursor cursor, F field, Fields<F> into, InnerReader<F> inner) {
		JsonParser parser = cursor.parser();
		JsonToken token = parser.nextToken();
		if (field == this.sliced && token != JsonToken.VALUE_NULL) {
			keepRange(cursor, field, into);
			return;
		}
		if (!readScalar(parser, field, into) && !inner.read(cursor, field, into)) {
			keepRange(cursor, field, into);
		}
	}

	/**
	 * Reads the current token if it is no object or array.
	 * @return whether it was read
	 */
	static <F extends FieldName> boolean readScalar(JsonParser parser, F field, Fields<F> into) {
		switch (parser.currentToken()) {
			case VALUE_STRING -> into.putText(field, parser.getString());
			case VALUE_NUMBER_INT -> readNumber(parser, field, into);
			case VALUE_NUMBER_FLOAT -> into.putDecimal(field, parser.getString());
			case VALUE_TRUE -> into.putFlag(field, true);
			case VALUE_FALSE -> into.putFlag(field, false);
			case START_OBJECT, START_ARRAY -> {
				return false;
			}
			default -> into.putNull(field);
		}
		return true;
	}

	private static <F extends FieldName> void readNumber(JsonParser parser, F field, Fields<F> into) {
		if (parser.getNumberType() == NumberType.BIG_INTEGER) {
			into.putDecimal(field, parser.getString());
		}
		else {
			into.putNumber(field, parser.getLongValue());
		}
	}

	private void keepRange(JsonCursor cursor, F field, Fields<F> into) {
		int from = cursor.start();
		cursor.parser().skipChildren();
		cursor.parser().finishToken();
		into.putRange(field, from, cursor.end());
	}

}
