package io.ncatbot.connection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The bots by their names, in the order in which they came. It is replaced as a whole
 * with each change, so that readers see all of it or nothing.
 */
final class BotRoster {

	private volatile Map<String, BotClient> bots = Map.of();

	Collection<BotClient> all() {
		return this.bots.values();
	}

	@Nullable BotClient find(String name) {
		return this.bots.get(name);
	}

	BotClient get(String name) {
		Map<String, BotClient> known = this.bots;
		BotClient bot = known.get(name);
		if (bot == null) {
			throw new IllegalArgumentException("There is no bot '%s'; there is %s".formatted(name, known.keySet()));
		}
		return bot;
	}

	synchronized void add(BotClient bot) {
		Map<String, BotClient> changed = new LinkedHashMap<>(this.bots);
		if (changed.putIfAbsent(bot.name(), bot) != null) {
			throw new IllegalArgumentException(
					"There is a bot '%s' already; give another name, or disconnect it first".formatted(bot.name()));
		}
		this.bots = changed;
	}

	/** Takes a bot out, of which there must be one. */
	synchronized BotClient remove(String name) {
		BotClient bot = get(name);
		Map<String, BotClient> changed = new LinkedHashMap<>(this.bots);
		changed.remove(name);
		this.bots = changed;
		return bot;
	}

	/** A name like the wanted one that no bot has. */
	String freeName(String wanted) {
		String name = wanted;
		for (int number = 1; this.bots.containsKey(name); number++) {
			name = (number == 1) ? wanted + "-incoming" : "%s-incoming-%d".formatted(wanted, number);
		}
		return name;
	}

}
