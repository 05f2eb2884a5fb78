package io.ncatbot.boot.autoconfigure.health;

import java.util.Collection;
import java.util.List;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotLimits;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * Bots that are given; an account is that of the last one that has it.
 */
record StubBots(List<Bot> bots) implements Bots {

	@Override
	public Collection<Bot> all() {
		return this.bots;
	}

	@Override
	public Bot primary() {
		return this.bots.get(0);
	}

	@Override
	public Bot get(String name) {
		return this.bots.stream().filter((bot) -> bot.name().equals(name)).findFirst().orElseThrow();
	}

	@Override
	public BotAPI api(String name) {
		return get(name).api();
	}

	@Override
	public @Nullable Bot find(long selfId) {
		return this.bots.stream().filter((bot) -> bot.selfId() == selfId).reduce((first, last) -> last).orElse(null);
	}

	@Override
	public Bot connect(String name, Endpoint endpoint) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Bot connect(String name, Endpoint endpoint, BotLimits limits) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void disconnect(String name) {
		throw new UnsupportedOperationException();
	}

}
