package io.ncatbot.api;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.ncatbot.json.WireName;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Holds what was read against what was sent, down to the last field, knowing nothing of
 * any result: each field is a component in camelCase, and each component that was not
 * sent is what it promises to be then.
 */
final class ReadAsSent {

	/** QQ's own structures have further keys, which NapCat does not name. */
	private static final Set<String> UNNAMED = Set.of("GroupAlbum.create_time", "GroupAlbum.upload_number");

	private final List<String> differences = new ArrayList<>();

	private ReadAsSent() {
	}

	static List<String> differences(JsonNode sent, @Nullable Object read) {
		ReadAsSent comparison = new ReadAsSent();
		comparison.compare("data", sent, read);
		return comparison.differences;
	}

	private void differ(String path, JsonNode sent, @Nullable Object read) {
		this.differences.add("%s: sent %s, read %s".formatted(path, sent, read));
	}

	private void compare(String path, JsonNode sent, @Nullable Object read) {
		if (sent.isMissingNode() || sent.isNull()) {
			if (read != null && !(read instanceof JsonNode node && node.isNull())) {
				differ(path, sent, read);
			}
		}
		else if (read instanceof JsonNode node) {
			if (!node.equals(sent)) {
				differ(path, sent, read);
			}
		}
		else if (read instanceof Message message) {
			message(path, sent, message);
		}
		else if (read instanceof Record part && sent.isObject()) {
			components(path, sent, part);
		}
		else if (read instanceof Collection<?> list && sent.isArray()) {
			elements(path, sent, list);
		}
		else if (!sent.isValueNode() || !isSame(sent, read)) {
			differ(path, sent, read);
		}
	}

	private void elements(String path, JsonNode sent, Collection<?> read) {
		if (read.size() != sent.size()) {
			differ(path, sent, read);
			return;
		}
		int index = 0;
		for (Object element : read) {
			compare(path + "[" + index + "]", sent.get(index), element);
			index++;
		}
	}

	private void components(String path, JsonNode sent, Record read) {
		Set<String> expected = new HashSet<>();
		for (RecordComponent component : read.getClass().getRecordComponents()) {
			String name = DataShapes.wireName(component);
			expected.add(name);
			Object value = ResultWalk.value(component, read);
			JsonNode part = sent.path(name);
			if (!part.isMissingNode() && !part.isNull()) {
				compare(path + "." + name, part, value);
			}
			else if (!Objects.equals(value, ResultWalk.nothing(component))
					&& !(value instanceof JsonNode node && node.isNull())) {
				differ(path + "." + name, part, value);
			}
		}
		for (String name : sent.propertyNames()) {
			if (!expected.contains(name) && !UNNAMED.contains(read.getClass().getSimpleName() + "." + name)) {
				this.differences.add("%s.%s: %s has no such component, and %s was sent".formatted(path, name,
						read.getClass().getSimpleName(), sent.path(name)));
			}
		}
	}

	/**
	 * Each segment in its place, and what it holds under the same name is the same. Empty
	 * text is as good as none there, since CQ codes leave it out.
	 */
	private void message(String path, JsonNode sent, Message read) {
		if (!sent.isArray() || sent.size() != read.segments().size()) {
			differ(path, sent, read);
			return;
		}
		for (int i = 0; i < sent.size(); i++) {
			JsonNode segment = sent.get(i);
			Record known = (Record) read.segments().get(i);
			if (!segment.path("type").asString().equals(read.segments().get(i).type())) {
				differ(path + "[" + i + "]", segment, known);
			}
			for (Map.Entry<String, @Nullable Object> part : ResultWalk.parts(known).entrySet()) {
				JsonNode data = segment.path("data").path(part.getKey());
				boolean nothing = data.isMissingNode() || data.isNull() || data.asString("").isEmpty();
				if (data.isValueNode() && !nothing && !isSame(data, part.getValue())) {
					differ(path + "[" + i + "]." + part.getKey(), data, part.getValue());
				}
			}
		}
	}

	private static boolean isSame(JsonNode sent, @Nullable Object read) {
		if (read instanceof WireName named) {
			return named.wireName().equals(sent.asString());
		}
		if (read instanceof Enum<?> constant) {
			return constant.name().toLowerCase(Locale.ROOT).equals(sent.asString());
		}
		String text = sent.asString();
		if (read instanceof Number number && text.isEmpty()) {
			return number.doubleValue() == 0;
		}
		if (read instanceof Number number) {
			return new BigDecimal(number.toString()).compareTo(new BigDecimal(text)) == 0;
		}
		return text.equals(String.valueOf(read));
	}

}
