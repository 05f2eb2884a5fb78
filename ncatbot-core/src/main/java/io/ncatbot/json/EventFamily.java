package io.ncatbot.json;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Kinds of events that one key tells apart.
 *
 * @param key the key
 * @param unknown says that the key's value is not known; fixed, so that it can be counted
 * @param entries what each value leads to
 */
record EventFamily(EventField key, String unknown, Map<String, EventEntry> entries) implements EventEntry {

	EventFamily(EventField key, String unknown) {
		this(key, unknown, new HashMap<>());
	}

	@Nullable EventEntry find(EventData data) {
		return this.entries.get(data.text(this.key));
	}

}
