package io.ncatbot.benchmarks.soak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is not as it must be: the first few of each rule in full, of the others how many.
 */
final class Violations {

	private static final int SHOWN = 5;

	private final Map<String, List<String>> shown = new LinkedHashMap<>();

	private final Map<String, Integer> counts = new LinkedHashMap<>();

	/**
	 * Adds one.
	 * @param rule which rule is broken, in a few words
	 * @param where by whom, and what is known about it
	 */
	void add(String rule, String where) {
		List<String> some = this.shown.computeIfAbsent(rule, (fresh) -> new ArrayList<>());
		if (some.size() < SHOWN) {
			some.add(where);
		}
		this.counts.merge(rule, 1, Integer::sum);
	}

	int count() {
		return this.counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** All of it for people to read, a line each. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		this.shown.forEach((rule, some) -> {
			some.forEach((where) -> lines.add(rule + ": " + where));
			int others = this.counts.get(rule) - some.size();
			if (others > 0) {
				lines.add(rule + ": and %d more".formatted(others));
			}
		});
		return lines;
	}

}
