package io.ncatbot.boot.autoconfigure.health;

import java.util.stream.Stream;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;

/**
 * The health of each bot by its name. Bots come and go while the application runs, so
 * they are looked up each time.
 */
final class BotsHealthContributor implements CompositeHealthContributor {

	private final Bots bots;

	BotsHealthContributor(Bots bots) {
		this.bots = bots;
	}

	@Override
	public @Nullable HealthContributor getContributor(String name) {
		return this.bots.all()
			.stream()
			.filter((bot) -> bot.name().equals(name))
			.map(this::indicator)
			.findFirst()
			.orElse(null);
	}

	@Override
	public Stream<Entry> stream() {
		return this.bots.all().stream().map((bot) -> new Entry(bot.name(), indicator(bot)));
	}

	private HealthContributor indicator(Bot bot) {
		return new BotHealthIndicator(bot, this.bots);
	}

}
