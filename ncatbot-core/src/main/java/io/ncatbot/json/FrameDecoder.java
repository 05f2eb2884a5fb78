package io.ncatbot.json;

import java.nio.charset.StandardCharsets;

import io.ncatbot.event.RawJson;
import io.ncatbot.message.Fields;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Decodes the frames of one connection, in one pass over their bytes. It keeps what it
 * works with for the next frame, so that it must not be used by several threads at once.
 */
public final class FrameDecoder {

	private static final FieldsReader<EventField> READER = new FieldsReader<>(EventField.class, EventField.DATA);

	private final Fields<EventField> fields = READER.newFields();

	private final InnerReader<EventField> inner = this::read;

	private final MessageReader messages = new MessageReader();

	private final SenderReader senders = new SenderReader();

	/**
	 * Decodes a frame. It never throws.
	 * @param json the frame
	 * @return what it is
	 */
	public InboundFrame decode(String json) {
		byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
		return decode(utf8, 0, utf8.length);
	}

	/**
	 * Decodes a frame. It never throws: what is not understood becomes an
	 * {@link io.ncatbot.event.UnknownEvent}, and what is no JSON object a
	 * {@link MalformedFrame}.
	 * @param utf8 where the frame lies. It is kept by the event or reply, and not to be
	 * changed afterwards
	 * @param from the position of its first byte
	 * @param to the position after its last byte
	 * @return what it is
	 */
	public InboundFrame decode(byte[] utf8, int from, int to) {
		this.fields.from(utf8);
		try {
			JsonCursor cursor = JsonCursor.over(utf8, from, to);
			try (JsonParser parser = cursor.parser()) {
				if (parser.nextToken() != JsonToken.START_OBJECT) {
					return new MalformedFrame("The frame is no JSON object");
				}
				READER.read(cursor, this.fields, this.inner);
				if (parser.nextToken() != null) {
					return new MalformedFrame("Something follows the frame's JSON object");
				}
			}
			return this.fields.has(EventField.POST_TYPE) ? event(new RawJson(utf8, from, to)) : reply();
		}
		catch (JacksonException ex) {
			// a limit that is exceeded has no location
			TokenStreamLocation location = ex.getLocation();
			String where = (location != null) ? " at byte " + location.getByteOffset() : "";
			return new MalformedFrame(ex.getOriginalMessage() + where);
		}
		catch (RuntimeException ex) {
			// such as the parser's guard against names that were made to collide
			return new MalformedFrame(ex.toString());
		}
		finally {
			// a large frame must not be held until the next one comes
			this.fields.clear();
		}
	}

	private boolean read(JsonCursor cursor, EventField field, Fields<EventField> into) {
		if (field == EventField.MESSAGE) {
			into.putObject(field, this.messages.read(cursor));
			return true;
		}
		if (field == EventField.SENDER && cursor.parser().currentToken() == JsonToken.START_OBJECT) {
			into.putObject(field, this.senders.read(cursor));
			return true;
		}
		return false;
	}

	private EventFrame event(RawJson raw) {
		return new EventFrame(EventKinds.decode(new EventData(this.fields, raw)));
	}

	private ReplyFrame reply() {
		Fields<EventField> f = this.fields;
		String status = f.text(EventField.STATUS);
		Integer retcode = f.integerOrNull(EventField.RETCODE);
		JsonSlice data = f.isRange(EventField.DATA)
				? new JsonSlice(f.source(), f.rangeFrom(EventField.DATA), f.rangeTo(EventField.DATA)) : null;
		return new ReplyFrame(status, (retcode != null) ? retcode : (status.equals("ok") ? 0 : -1),
				f.text(EventField.MESSAGE), f.text(EventField.WORDING), f.textOrNull(EventField.ECHO), data);
	}

}
