package io.ncatbot.boot.autoconfigure.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotObserver;
import io.ncatbot.connection.LinkState;
import io.ncatbot.dispatch.Dispatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;

/**
 * The meters of each bot, for as long as there is the bot, and how many bots there are in
 * all. Accounts that connect by themselves may be many: past a limit they are only
 * counted among the others.
 */
final class BotMeters implements MeterBinder, BotObserver {

	private static final Logger logger = LoggerFactory.getLogger(BotMeters.class);

	private final int limit;

	private final ObjectProvider<Dispatcher> dispatcher;

	private final Set<Bot> bots = new CopyOnWriteArraySet<>();

	private final List<MeterRegistry> registries = new ArrayList<>();

	private final Map<String, MeasuredBot> measured = new HashMap<>();

	private boolean limitSaid;

	/**
	 * Makes the meters.
	 * @param limit how many bots have meters of their own at the same time
	 * @param dispatcher knows what waits for handlers
	 */
	BotMeters(int limit, ObjectProvider<Dispatcher> dispatcher) {
		this.limit = limit;
		this.dispatcher = dispatcher;
	}

	@Override
	public synchronized void bindTo(MeterRegistry registry) {
		this.registries.add(registry);
		for (LinkState state : LinkState.values()) {
			Gauge.builder("ncatbot.bots", this, (meters) -> meters.count(state))
				.description("Bots by the state of their links")
				.tag("link", state.name().toLowerCase(Locale.ROOT))
				.register(registry);
		}
		this.measured.values().forEach((bot) -> bot.register(registry));
	}

	private double count(LinkState state) {
		return this.bots.stream().filter((bot) -> bot.link() == state).count();
	}

	@Override
	public synchronized void onAdded(Bot bot) {
		this.bots.add(bot);
		measure(bot);
	}

	private void measure(Bot bot) {
		MeasuredBot namesake = this.measured.remove(bot.name());
		if (namesake != null) {
			// It is disconnected already and has not been removed yet; its meters would
			// stand for the new one's.
			namesake.unregister();
		}
		if (this.measured.size() >= this.limit) {
			sayLimit();
			return;
		}
		MeasuredBot fresh = new MeasuredBot(bot, this.dispatcher);
		this.measured.put(bot.name(), fresh);
		this.registries.forEach(fresh::register);
	}

	private void sayLimit() {
		if (!this.limitSaid) {
			this.limitSaid = true;
			logger.warn("There are more than {} bots; further ones have no meters of their own"
					+ " (ncatbot.metrics.max-bots). This is said once.", this.limit);
		}
	}

	@Override
	public synchronized void onRemoved(Bot bot) {
		this.bots.remove(bot);
		MeasuredBot known = this.measured.get(bot.name());
		if (known != null && known.bot() == bot) {
			this.measured.remove(bot.name());
			known.unregister();
			this.bots.stream()
				.filter((other) -> !this.measured.containsKey(other.name()))
				.findFirst()
				.ifPresent(this::measure);
		}
	}

}
