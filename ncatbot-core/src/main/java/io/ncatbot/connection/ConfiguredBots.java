package io.ncatbot.connection;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.ncatbot.api.ActionCaller;
import io.ncatbot.api.BotAPI;
import org.jspecify.annotations.Nullable;

/**
 * The bots of an application, with one life cycle: those that the configuration names,
 * those that the application connects while it runs, and those whose NapCat connects to
 * it. Started, they connect; stopped, they are closed, and may be started again.
 */
public final class ConfiguredBots implements Bots, IncomingConnections {

	/**
	 * How long a stop waits for the connections to be closed, and then for listeners to
	 * be told; both go on by themselves if that takes longer.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final BotEnvironment environment;

	private final BotRoster roster = new BotRoster();

	/** By the names in the configuration, which are meant whoever has them. */
	private final Map<String, BotAPI> configured = new LinkedHashMap<>();

	private final AccountTable accounts;

	private final IncomingAccounts incoming;

	private volatile BotClient primary;

	private volatile boolean running;

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
		this.incoming = new IncomingAccounts(this.roster, this.accounts, this::add);
		origins.forEach((name, origin) -> this.configured.put(name, speaking(create(name, origin))));
		BotClient known = this.roster.find(primary);
		if (known == null) {
			throw new UnknownPrimaryBotException(primary, origins.keySet());
		}
		this.primary = known;
		this.roster.all().forEach(environment.observer()::onAdded);
	}

	private BotClient create(String name, BotOrigin origin) {
		BotEnvironment own = (origin.limits() != null) ? this.environment.withLimits(origin.limits())
				: this.environment;
		BotClient bot = new BotClient(name, origin, own, this.accounts, this::callerOf);
		this.roster.add(bot);
		if (origin.selfId() != 0) {
			this.accounts.expect(origin.selfId(), bot);
		}
		return bot;
	}

	/**
	 * Begins to connect all bots, and returns at once. Does nothing while they run.
	 */
	public synchronized void start() {
		if (this.running) {
			return;
		}
		this.environment.transfers().start();
		this.accounts.start();
		this.running = true;
		this.stopped = false;
		this.roster.all().forEach(BotClient::start);
	}

	/**
	 * Closes all connections, ends the calls that are pending, and lets NapCat and the
	 * listeners learn of it, until {@link #start()}. The bots are the same after that,
	 * and so are those that were connected while the application ran.
	 */
	public void stop() {
		List<BotClient> all;
		List<CompletableFuture<Void>> closed;
		synchronized (this) {
			this.running = false;
			this.stopped = true;
			this.environment.transfers().stop();
			this.accounts.stop();
			all = List.copyOf(this.roster.all());
			closed = all.stream().map(BotClient::stop).toList();
		}
		await(closed);
		await(all.stream().map(BotClient::listenersTold).toList());
	}

	private static void await(Collection<CompletableFuture<Void>> ends) {
		try {
			CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
				.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (TimeoutException | ExecutionException ex) {
			// A peer or a listener that does not answer must not hold up the shutdown.
		}
	}

	@Override
	public Collection<Bot> all() {
		return Collections.unmodifiableCollection(this.roster.all());
	}

	@Override
	public Bot primary() {
		return this.primary;
	}

	@Override
	public Bot get(String name) {
		return this.roster.get(name);
	}

	@Override
	public BotAPI api(String name) {
		BotAPI known = this.configured.get(name);
		return (known != null) ? known : speaking(this.roster.get(name));
	}

	/** Speaks through whichever bot has the name of this one. */
	private BotAPI speaking(BotClient bot) {
		return BotAPI.over(new NamedCaller(this.roster, bot), this.environment.services());
	}

	@Override
	public @Nullable Bot find(long selfId) {
		return this.accounts.find(selfId);
	}

	@Override
	public Bot connect(String name, Endpoint endpoint) {
		return connect(name, BotOrigin.at(endpoint));
	}

	@Override
	public Bot connect(String name, Endpoint endpoint, BotLimits limits) {
		return connect(name, BotOrigin.at(endpoint).withLimits(limits));
	}

	private Bot connect(String name, BotOrigin origin) {
		if (name.isBlank()) {
			throw new IllegalArgumentException("A bot needs a name");
		}
		return add(name, origin);
	}

	private synchronized BotClient add(String name, BotOrigin origin) {
		if (this.stopped) {
			throw new IllegalStateException("The bots are shut down");
		}
		BotClient bot = create(name, origin);
		if (name.equals(this.primary.name())) {
			this.primary = bot;
		}
		this.environment.observer().onAdded(bot);
		if (this.running) {
			bot.start();
		}
		return bot;
	}

	@Override
	public void disconnect(String name) {
		BotClient bot = remove(name);
		this.incoming.forget(bot);
		this.environment.observer().onRemoved(bot);
	}

	private synchronized BotClient remove(String name) {
		BotClient bot = this.roster.remove(name);
		bot.disconnect();
		this.accounts.forget(bot);
		// Another bot may have the same account, and then it is that one's.
		this.roster.all()
			.stream()
			.filter((other) -> bot.selfId() != 0 && other.selfId() == bot.selfId())
			.forEach((other) -> this.accounts.expect(other.selfId(), other));
		return bot;
	}

	@Override
	public FrameListener accept(long selfId) {
		return of(selfId).accept(selfId);
	}

	@Override
	public void posted(long selfId, byte[] json) {
		of(selfId).posted(selfId, json);
	}

	private BotClient of(long selfId) {
		if (!this.running) {
			throw new IllegalStateException(this.stopped ? "The bots are shut down" : "The bots are not started yet");
		}
		return this.incoming.of(selfId);
	}

	private @Nullable ActionCaller callerOf(long selfId) {
		BotClient bot = this.accounts.find(selfId);
		return (bot != null) ? bot.caller() : null;
	}

}
