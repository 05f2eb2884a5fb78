package io.ncatbot.boot.autoconfigure.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Timers of one name, each for something that is timed and the outcome it has. They are
 * made with the first value.
 */
final class OutcomeTimers implements MeterBinder {

	private final String name;

	private final String description;

	private final String tag;

	private final List<MeterRegistry> registries = new ArrayList<>();

	private final Map<Series, List<Timer>> timers = new ConcurrentHashMap<>();

	/**
	 * Makes the family of timers.
	 * @param name the name of them all
	 * @param description what they time
	 * @param tag the key of the tag that tells them apart, beside the outcome
	 */
	OutcomeTimers(String name, String description, String tag) {
		this.name = name;
		this.description = description;
		this.tag = tag;
	}

	@Override
	public synchronized void bindTo(MeterRegistry registry) {
		this.registries.add(registry);
		this.timers.clear();
	}

	void record(String value, String outcome, Duration elapsed) {
		Series series = new Series(value, outcome);
		List<Timer> known = this.timers.get(series);
		for (Timer timer : (known != null) ? known : register(series)) {
			timer.record(elapsed);
		}
	}

	private synchronized List<Timer> register(Series series) {
		return this.timers.computeIfAbsent(series, this::newTimers);
	}

	private List<Timer> newTimers(Series series) {
		return this.registries.stream()
			.map((registry) -> Timer.builder(this.name)
				.description(this.description)
				.tag(this.tag, series.value)
				.tag("outcome", series.outcome)
				.register(registry))
			.toList();
	}

	private record Series(String value, String outcome) {

	}

}
