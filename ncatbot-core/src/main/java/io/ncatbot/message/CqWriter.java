package io.ncatbot.message;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes messages with CQ codes, as NapCat does: what is null or empty is left out,
 * objects become JSON text. Of kinds that are not known empty text is kept, since nobody
 * can say that it means nothing.
 */
final class CqWriter implements SegmentSink {

	private final StringBuilder out = new StringBuilder();

	private final boolean shortened;

	private CqWriter(boolean shortened) {
		this.shortened = shortened;
	}

	static String write(Iterable<? extends Segment> segments, boolean shortened) {
		CqWriter writer = new CqWriter(shortened);
		segments.forEach(writer::segment);
		return writer.out.toString();
	}

	private void segment(Segment segment) {
		if (segment instanceof Text text) {
			CqEscapes.encode(text.text(), false, this.out);
			return;
		}
		this.out.append("[CQ:").append(segment.type());
		SegmentKind<?> kind = SegmentKinds.of(segment);
		if (kind != null) {
			kind.write(segment, this);
		}
		else if (segment instanceof UnknownSegment unknown) {
			unknown.data().forEachEntry((key, value) -> {
				if (!value.isNull()) {
					anyValue(key, value.isString() ? value.stringValue() : value.toString());
				}
			});
		}
		this.out.append(']');
	}

	private void value(String key, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			anyValue(key, value);
		}
	}

	private void anyValue(String key, String value) {
		this.out.append(',').append(key).append('=');
		CqEscapes.encode(this.shortened ? Shortened.text(value) : value, true, this.out);
	}

	@Override
	public boolean isSending() {
		return false;
	}

	@Override
	public void text(SegmentField field, @Nullable String value) {
		value(field.wireName(), value);
	}

	@Override
	public void number(SegmentField field, @Nullable Number value) {
		value(field.wireName(), (value != null) ? value.toString() : null);
	}

	@Override
	public void json(SegmentField field, @Nullable JsonNode value) {
		value(field.wireName(), (value != null) ? value.toString() : null);
	}

	@Override
	public void file(SegmentField field, @Nullable FileSource value) {
		if (value != null) {
			String reference = value.reference();
			boolean told = this.shortened || reference != null;
			value(field.wireName(), told ? (reference != null) ? reference : value.toString() : value.toBase64());
		}
	}

	@Override
	public void content(@Nullable Message content) {
		if (content != null) {
			value("content", write(content, this.shortened));
		}
	}

	@Override
	public void content(@Nullable ForwardMessage nested) {
		if (nested != null) {
			text(SegmentField.SOURCE, nested.source());
			text(SegmentField.SUMMARY, nested.summary());
			text(SegmentField.PROMPT, nested.prompt());
			json(SegmentField.NEWS, nested.news().isEmpty() ? null : news(nested.news()));
			value("content", write(nested.nodes(), this.shortened));
		}
	}

	private static ArrayNode news(List<String> lines) {
		ArrayNode news = JsonNodeFactory.instance.arrayNode();
		lines.forEach((line) -> news.addObject().put("text", line));
		return news;
	}

}
