package io.ncatbot.boot.test.autoconfigure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.ncatbot.boot.autoconfigure.NapCatConnectionDetails;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

/**
 * Which bots a test has: those of {@code ncatbot.bots}, or one, and a further one for
 * each account of {@code ncatbot.test.accounts} that none of them has.
 *
 * @param all the bots, the primary one first
 */
record TestedBots(List<TestedBot> all) {

	static final String ACCOUNTS = "ncatbot.test.accounts";

	private static final long FIRST_ACCOUNT = 10_001;

	static TestedBots of(Environment environment) {
		Binder binder = TestProperties.binder(environment);
		Set<String> configured = binder.bind("ncatbot.bots", Bindable.mapOf(String.class, Object.class))
			.map(Map::keySet)
			.orElse(Set.of());
		Map<String, Long> accounts = new LinkedHashMap<>();
		String primary = primary(environment, configured);
		accounts.put(primary, selfId(binder, primary));
		new TreeSet<>(configured).forEach((name) -> accounts.putIfAbsent(name, selfId(binder, name)));
		List<Long> free = new ArrayList<>(binder.bind(ACCOUNTS, Bindable.listOf(Long.class)).orElse(List.of()));
		free.removeAll(accounts.values());
		accounts.replaceAll((name, selfId) -> (selfId == 0 && !free.isEmpty()) ? free.remove(0) : selfId);
		free.forEach((selfId) -> accounts.put(String.valueOf(selfId), selfId));
		accounts.replaceAll((name, selfId) -> (selfId == 0) ? next(accounts) : selfId);
		return new TestedBots(
				accounts.entrySet().stream().map((bot) -> new TestedBot(bot.getKey(), bot.getValue())).toList());
	}

	/** The primary bot's name, as the application itself would find it. */
	private static String primary(Environment environment, Set<String> configured) {
		String said = environment.getProperty("ncatbot.primary", "");
		if (!said.isBlank()) {
			return said;
		}
		String byDefault = NapCatConnectionDetails.DEFAULT_NAME;
		return (configured.isEmpty() || configured.contains(byDefault)) ? byDefault : configured.iterator().next();
	}

	private static long selfId(Binder binder, String name) {
		return binder.bind(property(name, "self-id"), Bindable.of(Long.class)).orElse(0L);
	}

	static ConfigurationPropertyName property(String bot, String property) {
		return ConfigurationPropertyName.of("ncatbot.bots[" + bot + "]." + property);
	}

	private static long next(Map<String, Long> accounts) {
		long account = FIRST_ACCOUNT;
		while (accounts.containsValue(account)) {
			account++;
		}
		return account;
	}

	TestedBot primary() {
		return this.all.get(0);
	}

}
