package io.ncatbot.connection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;

import io.ncatbot.api.BotAPI;
import io.ncatbot.api.service.ApplicationServices;
import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Workers;
import io.ncatbot.connection.http.HttpConnector;
import io.ncatbot.connection.transfer.FileSettings;
import io.ncatbot.connection.transfer.Transfers;
import io.ncatbot.connection.websocket.WebSocketConnector;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.dispatch.EventHandler;
import io.ncatbot.dispatch.EventHandlers;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

import org.springframework.core.task.VirtualThreadTaskExecutor;

import static org.awaitility.Awaitility.await;

/**
 * A bot made of the library's parts, without any container: what the auto-configuration
 * does, in one place for tests.
 */
public final class TestBot implements AutoCloseable {

	public static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Timers timers;

	private final Workers handlers;

	private final Workers continuations;

	private final Workers transfers;

	private final ExecutorService io = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "test-io");
		thread.setDaemon(true);
		return thread;
	});

	private final Dispatcher dispatcher;

	private final FrameConnector connector;

	private final ConfiguredBots bots;

	private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

	private final BlockingQueue<BotChange> changes = new LinkedBlockingQueue<>();

	private TestBot(Builder builder) {
		this.timers = (builder.timers != null) ? builder.timers : Timers.system();
		Timers real = (builder.timers != null) ? Timers.system() : this.timers;
		this.handlers = builder.virtualThreads ? virtual("handler-", ThreadRole.HANDLER, builder.maxHandlers)
				: Workers.platform("handler-", ThreadRole.HANDLER, 4, builder.maxHandlers, real);
		this.continuations = builder.virtualThreads
				? virtual("continuation-", ThreadRole.CONTINUATION, builder.maxContinuations)
				: Workers.platform("continuation-", ThreadRole.CONTINUATION, builder.baseContinuations,
						builder.maxContinuations, real);
		this.transfers = builder.virtualThreads ? virtual("transfer-", ThreadRole.CONTINUATION, builder.maxTransfers)
				: Workers.platform("transfer-", ThreadRole.CONTINUATION, Math.min(2, builder.maxTransfers),
						builder.maxTransfers, real);
		EventHandler handler = builder.handler;
		this.dispatcher = new Dispatcher(new EventHandlers() {

			@Override
			public boolean wants(Bot bot, Event event) {
				return handler != null;
			}

			@Override
			public List<EventHandler> matching(Bot bot, Event event) {
				return (handler != null) ? List.of(handler) : List.of();
			}

		}, this.handlers, real);
		this.connector = builder.around.apply((builder.connector != null) ? builder.connector
				: FrameConnector.byScheme(new WebSocketConnector(this.io, builder.proxyLogin),
						new HttpConnector(this.io, this.timers, builder.settings.pingInterval(),
								builder.eventsElsewhere, builder.proxyLogin)));
		this.bots = new ConfiguredBots(Map.of("default", builder.origin()), "default",
				new BotEnvironment(builder.settings, this.connector, this.timers, this.continuations,
						new Transfers(builder.files, builder.settings.calls(), this.transfers, this.timers),
						(bot, event) -> {
							if (handler == null) {
								this.events.add(event);
							}
							this.dispatcher.accept(bot, event);
						}, (builder.listener != null) ? builder.listener : this.changes::add,
						ApplicationServices.none(), builder.observer));
		this.dispatcher.start();
		this.bots.start();
	}

	private static Workers virtual(String name, ThreadRole role, int max) {
		return Workers.virtual(new VirtualThreadTaskExecutor(name).getVirtualThreadFactory(), role, max);
	}

	public static Builder at(String url) {
		return new Builder(url);
	}

	public Bot bot() {
		return this.bots.primary();
	}

	public BotAPI api() {
		return bot().api();
	}

	public Dispatcher dispatcher() {
		return this.dispatcher;
	}

	public ConfiguredBots bots() {
		return this.bots;
	}

	public Workers continuations() {
		return this.continuations;
	}

	/** The events in the order in which they came, while no handler was given. */
	public BlockingQueue<Event> events() {
		return this.events;
	}

	/** What listeners were told, in the order in which they were. */
	public BlockingQueue<BotChange> changes() {
		return this.changes;
	}

	public TestBot connected() {
		await().atMost(PATIENCE).until(() -> bot().link() == LinkState.CONNECTED);
		return this;
	}

	@Override
	public void close() {
		this.dispatcher.stop(Duration.ofSeconds(5));
		this.bots.stop();
		this.connector.close();
		this.handlers.close();
		this.continuations.close();
		this.transfers.close();
		this.io.shutdown();
		this.timers.close();
	}

	public static final class Builder {

		private final String url;

		private @Nullable String token;

		private @Nullable Timers timers;

		private @Nullable FrameConnector connector;

		private UnaryOperator<FrameConnector> around = UnaryOperator.identity();

		private @Nullable EventHandler handler;

		private @Nullable BotListener listener;

		private BotObserver observer = BotObserver.NONE;

		private UnaryOperator<Endpoint> endpoint = UnaryOperator.identity();

		private boolean waiting;

		private @Nullable ProxyLogin proxyLogin;

		private ConnectionSettings settings = ConnectionSettings.DEFAULTS.withReconnectDelays(Duration.ofMillis(200),
				Duration.ofSeconds(1));

		private FileSettings files = FileSettings.DEFAULTS;

		private int maxTransfers = 16;

		private boolean virtualThreads;

		private boolean eventsElsewhere;

		private int maxHandlers = 256;

		private int baseContinuations = 4;

		private int maxContinuations = 256;

		private Builder(String url) {
			this.url = url;
		}

		public Builder token(String token) {
			this.token = token;
			return this;
		}

		public Builder endpoint(UnaryOperator<Endpoint> endpoint) {
			this.endpoint = endpoint;
			return this;
		}

		/** Waits for NapCat to connect, rather than connecting to it. */
		public Builder waiting() {
			this.waiting = true;
			return this;
		}

		private BotOrigin origin() {
			return this.waiting ? BotOrigin.waiting(0)
					: BotOrigin.at(this.endpoint.apply(Endpoint.of(this.url, this.token)));
		}

		public Builder proxyLogin(@Nullable ProxyLogin proxyLogin) {
			this.proxyLogin = proxyLogin;
			return this;
		}

		public Builder timers(Timers timers) {
			this.timers = timers;
			return this;
		}

		public Builder connector(FrameConnector connector) {
			this.connector = connector;
			return this;
		}

		/** Puts something between the bot and its connector. */
		public Builder around(UnaryOperator<FrameConnector> around) {
			this.around = around;
			return this;
		}

		public Builder handler(EventHandler handler) {
			this.handler = handler;
			return this;
		}

		public Builder listener(BotListener listener) {
			this.listener = listener;
			return this;
		}

		public Builder observer(BotObserver observer) {
			this.observer = observer;
			return this;
		}

		public Builder limits(UnaryOperator<BotLimits> changes) {
			this.settings = this.settings.withLimits(changes.apply(this.settings.limits()));
			return this;
		}

		public Builder settings(ConnectionSettings settings) {
			this.settings = settings;
			return this;
		}

		public Builder files(FileSettings files) {
			this.files = files;
			return this;
		}

		public Builder maxTransfers(int max) {
			this.maxTransfers = max;
			return this;
		}

		public Builder eventsElsewhere() {
			this.eventsElsewhere = true;
			return this;
		}

		public Builder virtualThreads() {
			this.virtualThreads = true;
			return this;
		}

		public Builder continuations(int base, int max) {
			this.baseContinuations = base;
			this.maxContinuations = max;
			return this;
		}

		public TestBot start() {
			return new TestBot(this);
		}

	}

}
