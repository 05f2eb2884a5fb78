package io.ncatbot.json;

import io.ncatbot.event.Role;
import io.ncatbot.event.Sender;
import io.ncatbot.message.Fields;

/**
 * Reads the sender of a message. Not safe for use by several threads.
 */
final class SenderReader {

	private static final FieldsReader<SenderField> READER = new FieldsReader<>(SenderField.class);

	static final Sender NOBODY = new Sender(0, "", "", Role.UNKNOWN, null, null, null, null, null);

	private final Fields<SenderField> fields = READER.newFields();

	/**
	 * Reads the object whose opening brace is the current token.
	 */
	Sender read(JsonCursor cursor) {
		Fields<SenderField> f = this.fields;
		f.clear();
		READER.read(cursor, f, InnerReader.none());
		return new Sender(f.number(SenderField.USER_ID), f.text(SenderField.NICKNAME), f.text(SenderField.CARD),
				Role.of(f.text(SenderField.ROLE)), f.textOrNull(SenderField.SEX), f.integerOrNull(SenderField.AGE),
				f.textOrNull(SenderField.AREA), f.textOrNull(SenderField.LEVEL), f.textOrNull(SenderField.TITLE));
	}

}
