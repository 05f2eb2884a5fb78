package io.ncatbot.handler;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.ncatbot.event.Event;

/**
 * The records of the sealed event family.
 */
final class EventTypes {

	private EventTypes() {
	}

	/**
	 * Lists the records that are of one of some types; none means all.
	 */
	static Set<Class<? extends Event>> recordsOf(List<Class<? extends Event>> types) {
		Set<Class<? extends Event>> records = new LinkedHashSet<>();
		if (types.isEmpty()) {
			collect(Event.class, records);
		}
		types.forEach((type) -> collect(type, records));
		return records;
	}

	private static void collect(Class<? extends Event> type, Set<Class<? extends Event>> records) {
		if (type.isSealed()) {
			for (Class<?> permitted : type.getPermittedSubclasses()) {
				collect(permitted.asSubclass(Event.class), records);
			}
		}
		else {
			records.add(type);
		}
	}

}
