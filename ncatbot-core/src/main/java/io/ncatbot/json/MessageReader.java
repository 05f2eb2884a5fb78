package io.ncatbot.json;

import java.util.ArrayList;
import java.util.List;

import io.ncatbot.message.Fields;
import io.ncatbot.message.Forward;
import io.ncatbot.message.JsonText;
import io.ncatbot.message.Message;
import io.ncatbot.message.Node;
import io.ncatbot.message.Segment;
import io.ncatbot.message.SegmentField;
import io.ncatbot.message.SegmentKind;
import io.ncatbot.message.SegmentKinds;
import io.ncatbot.message.Text;
import io.ncatbot.message.UnknownSegment;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads messages in array format. Forwards within are read by the same pass. Not safe for
 * use by several threads.
 */
final class MessageReader {

	private static final FieldsReader<SegmentField> READER = new FieldsReader<>(SegmentField.class);

	private static final PropertyNameMatcher PARTS = SegmentPart.matcher();

	private static final InnerReader<SegmentField> NOTHING = InnerReader.none();

	private final List<Fields<SegmentField>> spare = new ArrayList<>();

	private final InnerReader<SegmentField> forwardContent = this::readForward;

	private final InnerReader<SegmentField> nodeContent = this::readNode;

	private final ForwardReader forwards = new ForwardReader(this);

	/**
	 * Reads the message whose opening is the current token: an array of segments, or one
	 * segment.
	 */
	Message read(JsonCursor cursor) {
		JsonParser parser = cursor.parser();
		if (parser.currentToken() == JsonToken.START_OBJECT) {
			return Message.of(segment(cursor));
		}
		List<Segment> segments = new ArrayList<>(4);
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			switch (token) {
				case START_OBJECT -> segments.add(segment(cursor));
				case VALUE_STRING -> segments.add(new Text(parser.getString()));
				// neither a segment nor text: nothing that could be shown
				default -> parser.skipChildren();
			}
		}
		return Message.of(segments);
	}

	private Segment segment(JsonCursor cursor) {
		Fields<SegmentField> fields = this.spare.isEmpty() ? READER.newFields()
				: this.spare.remove(this.spare.size() - 1);
		Segment segment = segment(cursor, fields);
		fields.clear();
		this.spare.add(fields);
		return segment;
	}

	private Segment segment(JsonCursor cursor, Fields<SegmentField> fields) {
		JsonParser parser = cursor.parser();
		String type = "";
		SegmentKind<?> kind = null;
		SegmentKind<?> readAs = null;
		int from = 0;
		int to = 0;
		int match = parser.nextNameMatch(PARTS);
		while (parser.currentToken() != JsonToken.END_OBJECT) {
			JsonToken token = parser.nextToken();
			if (match == SegmentPart.TYPE.ordinal() && token.isScalarValue()) {
				type = (token == JsonToken.VALUE_NULL) ? "" : parser.getString();
				kind = SegmentKinds.ofType(type);
			}
			else if (match == SegmentPart.DATA.ordinal() && kind != null && token == JsonToken.START_OBJECT) {
				if (readAs != null) {
					fields.clear();
				}
				readAs = kind;
				read(cursor, fields, kind);
			}
			else if (match == SegmentPart.DATA.ordinal()) {
				readAs = null;
				from = cursor.start();
				parser.skipChildren();
				parser.finishToken();
				to = cursor.end();
			}
			else {
				parser.skipChildren();
			}
			match = parser.nextNameMatch(PARTS);
		}
		if (readAs != null) {
			// Values are kept for all kinds alike, so a type that comes again may still
			// choose another known kind.
			return ((kind != null) ? kind : readAs).decode().apply(fields);
		}
		if (kind == null) {
			return new UnknownSegment(type, (to > 0) ? JsonText.read(cursor.utf8(), from, to) : noData());
		}
		readLate(cursor, fields, kind, from, to);
		return kind.decode().apply(fields);
	}

	private static JsonNode noData() {
		return JsonNodeFactory.instance.objectNode();
	}

	/**
	 * Reads data that came before its type, or that is no object.
	 */
	private void readLate(JsonCursor around, Fields<SegmentField> fields, SegmentKind<?> kind, int from, int to) {
		fields.clear();
		if (to > 0 && around.utf8()[from] == '{') {
			JsonCursor cursor = JsonCursor.over(around.utf8(), from, to);
			try (JsonParser parser = cursor.parser()) {
				parser.nextToken();
				read(cursor, fields, kind);
			}
		}
	}

	private void read(JsonCursor cursor, Fields<SegmentField> fields, SegmentKind<?> kind) {
		fields.from(cursor.utf8());
		if (kind.recordType() == Forward.class) {
			READER.read(cursor, fields, this.forwardContent);
		}
		else if (kind.recordType() == Node.class) {
			READER.read(cursor, fields, this.nodeContent);
			String cq = fields.textOrNull(SegmentField.CONTENT);
			if (cq != null) {
				fields.putObject(SegmentField.CONTENT, Message.parseCq(cq));
			}
		}
		else {
			READER.read(cursor, fields, NOTHING);
		}
	}

	private boolean readForward(JsonCursor cursor, SegmentField field, Fields<SegmentField> into) {
		if (field == SegmentField.CONTENT) {
			into.putObject(field, this.forwards.read(cursor));
		}
		return field == SegmentField.CONTENT;
	}

	private boolean readNode(JsonCursor cursor, SegmentField field, Fields<SegmentField> into) {
		if (field == SegmentField.CONTENT) {
			into.putObject(field, read(cursor));
		}
		return field == SegmentField.CONTENT;
	}

	/**
	 * Reads the value of a key that holds a message.
	 * @return the message, or null where there is none
	 */
	static @Nullable Message messageOf(@Nullable Message read, @Nullable String cq) {
		return (read != null || cq == null) ? read : Message.parseCq(cq);
	}

}
