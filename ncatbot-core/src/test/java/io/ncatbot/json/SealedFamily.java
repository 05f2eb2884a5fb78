package io.ncatbot.json;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Lists the records of a sealed family.
 */
final class SealedFamily {

	private SealedFamily() {
	}

	static Set<String> records(Class<?> parent) {
		Set<String> records = new TreeSet<>();
		collect(parent, records);
		return records;
	}

	private static void collect(Class<?> type, Set<String> records) {
		if (type.isRecord()) {
			records.add(type.getSimpleName());
		}
		else {
			Stream.of(type.getPermittedSubclasses()).forEach((inner) -> collect(inner, records));
		}
	}

}
