package io.ncatbot.json;

import java.util.List;

import io.ncatbot.message.FileSource;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;
import io.ncatbot.message.Node;
import io.ncatbot.message.Segment;
import io.ncatbot.message.SegmentField;
import io.ncatbot.message.SegmentKind;
import io.ncatbot.message.SegmentKinds;
import io.ncatbot.message.SegmentSink;
import io.ncatbot.message.UnknownSegment;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Writes messages in array format, as they are sent, and refuses those that would not
 * arrive as they are.
 */
final class MessageWriter implements SegmentSink {

	private final JsonGenerator generator;

	private final RequestFiles files;

	private int depth;

	MessageWriter(JsonGenerator generator, RequestFiles files) {
		this.generator = generator;
		this.files = files;
	}

	void write(Message message) {
		if (SendRules.isForward(message)) {
			write(ForwardMessage.of(message.find(Node.class)));
			return;
		}
		SendRules.check(message);
		segments(message.segments());
	}

	void write(ForwardMessage forward) {
		this.depth++;
		SendRules.check(forward, this.depth);
		segments(forward.nodes());
		this.depth--;
	}

	/**
	 * Writes the texts of a forward's card into the object that is open.
	 */
	void card(ForwardMessage forward) {
		text(SegmentField.SOURCE, forward.source());
		text(SegmentField.SUMMARY, forward.summary());
		text(SegmentField.PROMPT, forward.prompt());
		if (!forward.news().isEmpty()) {
			this.generator.writeArrayPropertyStart(SegmentField.NEWS.wireName());
			for (String line : forward.news()) {
				this.generator.writeStartObject();
				this.generator.writeStringProperty("text", line);
				this.generator.writeEndObject();
			}
			this.generator.writeEndArray();
		}
	}

	private void segments(List<? extends Segment> segments) {
		this.generator.writeStartArray();
		for (Segment segment : segments) {
			this.generator.writeStartObject();
			this.generator.writeStringProperty("type", segment.type());
			this.generator.writeName("data");
			data(segment);
			this.generator.writeEndObject();
		}
		this.generator.writeEndArray();
	}

	private void data(Segment segment) {
		if (segment instanceof UnknownSegment unknown) {
			TreeWriter.write(this.generator, unknown.data());
			return;
		}
		SegmentKind<?> kind = SegmentKinds.of(segment);
		this.generator.writeStartObject();
		if (kind != null) {
			kind.write(segment, this);
		}
		this.generator.writeEndObject();
	}

	@Override
	public boolean isSending() {
		return true;
	}

	@Override
	public void text(SegmentField field, @Nullable String value) {
		if (value != null) {
			this.generator.writeStringProperty(field.wireName(), value);
		}
	}

	@Override
	public void number(SegmentField field, @Nullable Number value) {
		if (value != null) {
			this.generator.writeNumberProperty(field.wireName(), value.longValue());
		}
	}

	@Override
	public void json(SegmentField field, @Nullable JsonNode value) {
		if (value != null) {
			this.generator.writeName(field.wireName());
			TreeWriter.write(this.generator, value);
		}
	}

	@Override
	public void file(SegmentField field, @Nullable FileSource value) {
		if (value != null) {
			this.generator.writeStringProperty(field.wireName(), this.files.textOf(value));
		}
	}

	@Override
	public void content(@Nullable Message content) {
		if (content != null) {
			this.generator.writeName(SegmentField.CONTENT.wireName());
			write(content);
		}
	}

	@Override
	public void content(@Nullable ForwardMessage nested) {
		if (nested != null) {
			card(nested);
			this.generator.writeName(SegmentField.CONTENT.wireName());
			write(nested);
		}
	}

}
