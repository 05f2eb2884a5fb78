package io.ncatbot.connection;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.ncatbot.api.ActionCaller;
import io.ncatbot.connection.transfer.Transfers;
import org.jspecify.annotations.Nullable;

/**
 * The bots that the configuration names, with one life cycle.
 */
public final class ConfiguredBots implements Bots {

	/** A listener that takes longer than this is not waited for at the shutdown. */
	private static final Duration LISTENERS_PATIENCE = Duration.ofSeconds(1);

	private final Map<String, BotClient> bots = new LinkedHashMap<>();

	private final Transfers transfers;

	private final BotClient primary;

	/**
	 * Creates the bots; nothing is connected yet.
	 * @param endpoints where each bot's NapCat is, by the bot's name, at least one
	 * @param primary the name of the bot that an injected API speaks through
	 * @param environment what the bots work with
	 * @throws UnknownPrimaryBotException if no bot has the primary's name
	 */
	public ConfiguredBots(Map<String, Endpoint> endpoints, String primary, BotEnvironment environment) {
		this.transfers = environment.transfers();
		endpoints.forEach(
				(name, endpoint) -> this.bots.put(name, new BotClient(name, endpoint, environment, this::callerOf)));
		BotClient known = this.bots.get(primary);
		if (known == null) {
			throw new UnknownPrimaryBotException(primary, this.bots.keySet());
		}
		this.primary = known;
	}

	/**
	 * Begins to connect all bots, and returns at once.
	 */
	public void start() {
		this.bots.values().forEach(BotClient::start);
	}

	/**
	 * Closes all connections for good, ends the calls that are pending, and lets
	 * listeners learn of it.
	 */
	public void stop() {
		this.transfers.stop();
		this.bots.values().forEach(BotClient::stop);
		this.bots.values().forEach((bot) -> bot.awaitListeners(LISTENERS_PATIENCE));
	}

	@Override
	public Collection<Bot> all() {
		return Collections.unmodifiableCollection(this.bots.values());
	}

	@Override
	public Bot primary() {
		return this.primary;
	}

	@Override
	public Bot get(String name) {
		Bot bot = this.bots.get(name);
		if (bot == null) {
			throw new IllegalArgumentException("There is no bot '%s'; there is %s".formatted(name, this.bots.keySet()));
		}
		return bot;
	}

	@Override
	public @Nullable Bot find(long selfId) {
		return client(selfId);
	}

	private @Nullable BotClient client(long selfId) {
		for (BotClient bot : this.bots.values()) {
			if (bot.selfId() == selfId) {
				return bot;
			}
		}
		return null;
	}

	private @Nullable ActionCaller callerOf(long selfId) {
		BotClient bot = client(selfId);
		return (bot != null) ? bot.caller() : null;
	}

}
