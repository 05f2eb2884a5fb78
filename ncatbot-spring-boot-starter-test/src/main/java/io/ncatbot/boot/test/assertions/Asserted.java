package io.ncatbot.boot.test.assertions;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

import io.ncatbot.simulator.NapCatSimulator;

/**
 * Which messages of a simulator an assertion has dealt with already. Each message
 * satisfies one assertion, so that an old answer is never taken for a new one.
 */
final class Asserted {

	private static final Map<NapCatSimulator, Asserted> ALL = new WeakHashMap<>();

	private final int restarts;

	private final Set<Integer> messageIds = new HashSet<>();

	private Asserted(int restarts) {
		this.restarts = restarts;
	}

	static Asserted in(NapCatSimulator simulator) {
		synchronized (ALL) {
			Asserted known = ALL.get(simulator);
			if (known == null || known.restarts != simulator.restarts()) {
				known = new Asserted(simulator.restarts());
				ALL.put(simulator, known);
			}
			return known;
		}
	}

	synchronized boolean contains(int messageId) {
		return this.messageIds.contains(messageId);
	}

	synchronized void add(int messageId) {
		this.messageIds.add(messageId);
	}

}
