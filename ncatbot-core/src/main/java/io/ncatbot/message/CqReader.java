package io.ncatbot.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads CQ codes by NapCat's grammar, in one pass: {@code [CQ:} type, any number of
 * {@code ,key=value}, {@code ]}. What is no well-formed code is text.
 */
final class CqReader {

	private static final String OPENING = "[CQ:";

	// Each level of nodes within nodes escapes the escapes of the one below. Nobody
	// writes this many.
	private static final int DEEPEST = 16;

	private static final Map<String, SegmentField> FIELDS = new HashMap<>();

	static {
		for (SegmentField field : SegmentField.values()) {
			FIELDS.put(field.wireName(), field);
		}
	}

	private final String cq;

	private final int depth;

	private final List<Segment> segments = new ArrayList<>();

	private final Map<String, String> values = new LinkedHashMap<>();

	private int position;

	private CqReader(String cq, int depth) {
		this.cq = cq;
		this.depth = depth;
	}

	static Message read(String cq) {
		return new CqReader(cq, 0).read();
	}

	private Message read() {
		int textFrom = 0;
		int opening = this.cq.indexOf(OPENING);
		while (opening >= 0) {
			this.position = opening + OPENING.length();
			Segment segment = code();
			if (segment != null) {
				addText(textFrom, opening);
				this.segments.add(segment);
				textFrom = this.position;
			}
			// A code that fails at some character fails there for every opening before it
			// too, so nothing is read twice.
			opening = this.cq.indexOf(OPENING, this.position);
		}
		addText(textFrom, this.cq.length());
		return Message.of(this.segments);
	}

	private void addText(int from, int to) {
		if (from < to) {
			this.segments.add(new Text(CqEscapes.decode(this.cq.substring(from, to))));
		}
	}

	/**
	 * Reads a code up to its closing bracket.
	 * @return the segment, or null where the grammar is not met
	 */
	private @Nullable Segment code() {
		this.values.clear();
		String type = word();
		while (type != null && at(',')) {
			this.position++;
			String key = word();
			if (key == null || !at('=')) {
				return null;
			}
			this.position++;
			int from = this.position;
			while (this.position < this.cq.length() && !at(',') && !at(']')) {
				this.position++;
			}
			this.values.put(key, CqEscapes.decode(this.cq.substring(from, this.position)));
		}
		if (type == null || !at(']')) {
			return null;
		}
		this.position++;
		return segment(type);
	}

	private boolean at(char c) {
		return this.position < this.cq.length() && this.cq.charAt(this.position) == c;
	}

	private @Nullable String word() {
		int from = this.position;
		while (this.position < this.cq.length() && isWord(this.cq.charAt(this.position))) {
			this.position++;
		}
		return (this.position > from) ? this.cq.substring(from, this.position) : null;
	}

	private static boolean isWord(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
	}

	private Segment segment(String type) {
		SegmentKind<?> kind = SegmentKinds.ofType(type);
		if (kind == null) {
			ObjectNode data = JsonNodeFactory.instance.objectNode();
			this.values.forEach(data::put);
			return new UnknownSegment(type, data);
		}
		Fields<SegmentField> fields = new Fields<>(SegmentField.values().length);
		this.values.forEach((key, value) -> {
			SegmentField field = FIELDS.get(key);
			if (field != null) {
				fields.putText(field, value);
			}
		});
		if (type.equals("node") && this.values.containsKey("content") && this.depth < DEEPEST) {
			fields.putObject(SegmentField.CONTENT,
					new CqReader(fields.text(SegmentField.CONTENT), this.depth + 1).read());
		}
		return kind.decode().apply(fields);
	}

}
