package io.ncatbot.connection;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import io.ncatbot.event.Event;
import io.ncatbot.event.UnknownEvent;

/**
 * What has come over a bot's connections, all of them together.
 */
final class LinkCounts {

	final LongAdder frames = new LongAdder();

	final LongAdder malformed = new LongAdder();

	final LongAdder events = new LongAdder();

	final LongAdder repeated = new LongAdder();

	final LongAdder connections = new LongAdder();

	/** By the reason, of which there are a few fixed ones. */
	private final ConcurrentHashMap<String, LongAdder> unknown = new ConcurrentHashMap<>();

	void event(Event event) {
		this.events.increment();
		if (event instanceof UnknownEvent unknownEvent) {
			this.unknown.computeIfAbsent(unknownEvent.reason(), (reason) -> new LongAdder()).increment();
		}
	}

	Map<String, Long> unknown() {
		Map<String, Long> counts = new TreeMap<>();
		this.unknown.forEach((reason, count) -> counts.put(reason, count.sum()));
		return counts;
	}

}
