package io.ncatbot.boot.autoconfigure.metrics;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.ncatbot.connection.Bot;
import io.ncatbot.dispatch.BacklogActivity;
import io.ncatbot.dispatch.Dispatcher;

import org.springframework.beans.factory.ObjectProvider;

/**
 * A bot with its meters. The dispatcher is looked up when somebody reads them: it is not
 * made before the bots are.
 */
final class MeasuredBot {

	private final Bot bot;

	private final ObjectProvider<Dispatcher> dispatcher;

	private final List<Runnable> removals = new ArrayList<>();

	MeasuredBot(Bot bot, ObjectProvider<Dispatcher> dispatcher) {
		this.bot = bot;
		this.dispatcher = dispatcher;
	}

	Bot bot() {
		return this.bot;
	}

	BacklogActivity backlog() {
		return this.dispatcher.getObject().activity(this.bot);
	}

	void register(MeterRegistry registry) {
		for (BotMeter each : BotMeter.ALL) {
			Meter meter = each.register(this, registry);
			this.removals.add(() -> registry.remove(meter));
		}
	}

	void unregister() {
		this.removals.forEach(Runnable::run);
	}

}
