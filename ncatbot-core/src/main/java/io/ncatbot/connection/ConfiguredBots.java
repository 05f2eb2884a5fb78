package io.ncatbot.connection;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.ncatbot.api.ActionCaller;
import org.jspecify.annotations.Nullable;

/**
 * The bots of an application, with one life cycle: those that the configuration names,
 * those that the application connects while it runs, and those whose NapCat connects to
 * it.
 */
public final class ConfiguredBots implements Bots, IncomingConnections {

	/** A listener that takes longer than this is not waited for at the shutdown. */
	private static final Duration LISTENERS_PATIENCE = Duration.ofSeconds(1);

	/** How many accounts that nobody configured may come. */
	private static final int MOST_UNCONFIGURED = 1000;

	private final BotEnvironment environment;

	private final BotClient primary;

	/** Replaced as a whole with each change. */
	private volatile Map<String, BotClient> bots;

	private final AccountTable accounts;

	private int unconfigured;

	private volatile boolean started;

	private volatile boolean stopped;

	/**
	 * Creates the bots; nothing is connected yet.
	 * @param origins how each bot gets its connections, by the bot's name, at least one
	 * @param primary the name of the bot that an injected API speaks through
	 * @param environment what the bots work with
	 * @throws UnknownPrimaryBotException if no bot has the primary's name
	 */
	public ConfiguredBots(Map<String, BotOrigin> origins, String primary, BotEnvironment environment) {
		this.environment = environment;
		this.accounts = new AccountTable(environment.timers());
		Map<String, BotClient> configured = new LinkedHashMap<>();
		origins.forEach((name, origin) -> configured.put(name, client(name, origin)));
		this.bots = configured;
		BotClient known = configured.get(primary);
		if (known == null) {
			throw new UnknownPrimaryBotException(primary, configured.keySet());
		}
		this.primary = known;
		configured.values().forEach(environment.observer()::onAdded);
	}

	private BotClient client(String name, BotOrigin origin) {
		BotClient bot = new BotClient(name, origin, this.environment, this.accounts, this::callerOf);
		if (origin.selfId() != 0) {
			this.accounts.expect(origin.selfId(), bot);
		}
		return bot;
	}

	/**
	 * Begins to connect all bots, and returns at once.
	 */
	public synchronized void start() {
		this.started = true;
		this.bots.values().forEach(BotClient::start);
	}

	/**
	 * Closes all connections for good, ends the calls that are pending, and lets
	 * listeners learn of it.
	 */
	public void stop() {
		Collection<BotClient> all;
		synchronized (this) {
			this.stopped = true;
			all = this.bots.values();
		}
		this.environment.transfers().stop();
		all.forEach(BotClient::stop);
		all.forEach((bot) -> bot.awaitListeners(LISTENERS_PATIENCE));
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
		Map<String, BotClient> known = this.bots;
		Bot bot = known.get(name);
		if (bot == null) {
			throw new IllegalArgumentException("There is no bot '%s'; there is %s".formatted(name, known.keySet()));
		}
		return bot;
	}

	@Override
	public @Nullable Bot find(long selfId) {
		return this.accounts.find(selfId);
	}

	@Override
	public synchronized Bot connect(String name, Endpoint endpoint) {
		if (name.isBlank()) {
			throw new IllegalArgumentException("A bot needs a name");
		}
		if (this.bots.containsKey(name)) {
			throw new IllegalArgumentException(
					"There is a bot '%s' already; give another name, or disconnect it first".formatted(name));
		}
		return add(name, BotOrigin.at(endpoint));
	}

	private BotClient add(String name, BotOrigin origin) {
		if (this.stopped) {
			throw new IllegalStateException("The bots are shut down");
		}
		BotClient bot = client(name, origin);
		Map<String, BotClient> changed = new LinkedHashMap<>(this.bots);
		changed.put(name, bot);
		this.bots = changed;
		this.environment.observer().onAdded(bot);
		if (this.started) {
			bot.start();
		}
		return bot;
	}

	@Override
	public void disconnect(String name) {
		BotClient bot;
		synchronized (this) {
			get(name);
			Map<String, BotClient> changed = new LinkedHashMap<>(this.bots);
			bot = changed.remove(name);
			this.bots = changed;
		}
		bot.stop();
		this.accounts.forget(bot);
		this.environment.observer().onRemoved(bot);
	}

	@Override
	public FrameListener accept(long selfId) {
		return of(selfId).accept(selfId);
	}

	@Override
	public void posted(long selfId, byte[] json) {
		of(selfId).posted(json);
	}

	/** The bot that an account belongs to, now at the latest. */
	private BotClient of(long selfId) {
		if (selfId <= 0) {
			throw new IllegalArgumentException("%d is no QQ number".formatted(selfId));
		}
		if (!this.started || this.stopped) {
			throw new IllegalStateException(this.stopped ? "The bots are shut down" : "The bots are not started yet");
		}
		BotClient known = this.accounts.find(selfId);
		return (known != null) ? known : adopt(selfId);
	}

	private synchronized BotClient adopt(long selfId) {
		BotClient known = this.accounts.find(selfId);
		if (known != null) {
			return known;
		}
		for (BotClient bot : this.bots.values()) {
			if (bot.takesAnyAccount()) {
				bot.becomes(selfId);
				this.accounts.expect(selfId, bot);
				return bot;
			}
		}
		if (this.unconfigured == MOST_UNCONFIGURED) {
			throw new IllegalStateException(
					"There are %d accounts already that nobody configured".formatted(MOST_UNCONFIGURED));
		}
		this.unconfigured++;
		String name = String.valueOf(selfId);
		return add(this.bots.containsKey(name) ? name + "-incoming" : name, BotOrigin.waiting(selfId));
	}

	private @Nullable ActionCaller callerOf(long selfId) {
		BotClient bot = this.accounts.find(selfId);
		return (bot != null) ? bot.caller() : null;
	}

}
