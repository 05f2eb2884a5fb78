package io.ncatbot.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.ncatbot.event.RawJson;
import io.ncatbot.event.Sender;
import io.ncatbot.message.Fields;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * What an event's record is made from.
 *
 * @param fields the values at the frame's top
 * @param raw the frame
 */
record EventData(Fields<EventField> fields, RawJson raw) {

	private static final FieldsReader<PartField> PARTS = new FieldsReader<>(PartField.class);

	long time() {
		return this.fields.number(EventField.TIME);
	}

	long selfId() {
		return this.fields.number(EventField.SELF_ID);
	}

	String subType() {
		return this.fields.text(EventField.SUB_TYPE);
	}

	long userId() {
		return this.fields.number(EventField.USER_ID);
	}

	long groupId() {
		return this.fields.number(EventField.GROUP_ID);
	}

	long messageId() {
		return this.fields.number(EventField.MESSAGE_ID);
	}

	long operatorId() {
		return this.fields.number(EventField.OPERATOR_ID);
	}

	long number(EventField field) {
		return this.fields.number(field);
	}

	@Nullable Long numberOrNull(EventField field) {
		return this.fields.numberOrNull(field);
	}

	int integer(EventField field) {
		return this.fields.integer(field);
	}

	String text(EventField field) {
		return this.fields.text(field);
	}

	boolean flag(EventField field) {
		return this.fields.flag(field);
	}

	@Nullable JsonNode json(EventField field) {
		return this.fields.json(field);
	}

	Sender sender() {
		Sender sender = this.fields.object(EventField.SENDER, Sender.class);
		return (sender != null) ? sender : SenderReader.NOBODY;
	}

	Message message() {
		Message message = this.fields.object(EventField.MESSAGE, Message.class);
		return (message != null) ? message : Message.parseCq(text(EventField.MESSAGE));
	}

	/**
	 * Reads a small object.
	 * @param field where it stands
	 * @param make makes its record
	 * @return the record; null where there is no object
	 */
	<T> @Nullable T part(EventField field, Function<Fields<PartField>, T> make) {
		List<T> parts = parts(field, make);
		return parts.isEmpty() ? null : parts.get(0);
	}

	/**
	 * Reads an array of small objects.
	 * @param field where it stands
	 * @param make makes the record of one
	 * @return the records; of a lone object just this; empty where there is nothing of
	 * the kind
	 */
	<T> List<T> parts(EventField field, Function<Fields<PartField>, T> make) {
		List<T> parts = new ArrayList<>(1);
		if (this.fields.isRange(field)) {
			JsonCursor cursor = JsonCursor.over(this.fields.source(), this.fields.rangeFrom(field),
					this.fields.rangeTo(field));
			try (JsonParser parser = cursor.parser()) {
				int depth = (parser.nextToken() == JsonToken.START_ARRAY) ? 1 : 0;
				JsonToken token = (depth == 1) ? parser.nextToken() : parser.currentToken();
				while (token != null && token != JsonToken.END_ARRAY) {
					if (token == JsonToken.START_OBJECT) {
						Fields<PartField> part = PARTS.newFields();
						PARTS.read(cursor, part, InnerReader.none());
						parts.add(make.apply(part));
					}
					else {
						parser.skipChildren();
					}
					token = parser.nextToken();
				}
			}
		}
		return parts;
	}

}
