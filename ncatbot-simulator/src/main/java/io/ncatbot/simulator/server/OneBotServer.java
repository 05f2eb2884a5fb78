package io.ncatbot.simulator.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

import io.ncatbot.simulator.action.ActionRunner;
import io.ncatbot.simulator.call.CallLog;
import io.ncatbot.simulator.fault.Faults;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.net.Listener;
import io.ncatbot.simulator.net.WebSockets;
import io.ncatbot.simulator.world.World;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The network side of an account: bots connect to it, or are connected to, by any of
 * NapCat's five transports, get the events of the world, and call actions.
 */
public final class OneBotServer implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(OneBotServer.class);

	private static final int MAX_REQUEST = 64 << 10;

	private static final int MAX_ATTEMPTS = 100;

	private static final int ATTEMPT_MILLIS = 100;

	private final Hub hub;

	private final Pause pause;

	private final @Nullable EventLoopGroup ownThread;

	private final @Nullable Listener forward;

	private final String host;

	private final List<HttpServer> http = new CopyOnWriteArrayList<>();

	private final List<ReverseClient> reverse = new CopyOnWriteArrayList<>();

	private final List<WebhookClient> webhooks = new CopyOnWriteArrayList<>();

	private volatile boolean running;

	private final Object processLock = new Object();

	private boolean closed;

	/**
	 * Creates a server that does not listen yet.
	 * @param world the world whose events it sends
	 * @param files gives the files that events name a key
	 * @param runner carries out the calls
	 * @param faults its misbehaviour
	 * @param calls keeps the calls
	 * @param watch sees what passes
	 * @param settings its settings
	 * @param thread serves the connections and stays when this is closed; null for a
	 * thread of its own
	 */
	public OneBotServer(World world, FileStore files, ActionRunner runner, Faults faults, CallLog calls,
			ServerWatch watch, NetworkSettings settings, @Nullable EventLoopGroup thread) {
		this.ownThread = (thread == null) ? Listener.oneThread("napcat-simulator") : null;
		EventLoopGroup group = (this.ownThread != null) ? this.ownThread : thread;
		this.pause = (settings.pause() != null) ? settings.pause()
				: (time, then) -> group.next().schedule(then, time.toMillis(), TimeUnit.MILLISECONDS);
		this.hub = new Hub(world, files, runner, faults, calls, watch, group);
		this.forward = (settings.forward() != null) ? new Listener(group, settings.forward().host(),
				settings.forward().port(), new Initializer(settings.forward())) : null;
		this.host = settings.host();
		settings.http().forEach(this::add);
		settings.reverse().forEach(this::add);
		settings.webhooks().forEach(this::add);
		faults.links().links(new LinkStates(this.hub, this::restart));
	}

	/**
	 * Adds an HTTP server, which listens at once if the others do.
	 * @param settings its settings
	 * @throws IllegalStateException when its port is taken
	 */
	public void add(HttpSettings settings) {
		HttpServer server = new HttpServer(this.hub, this.host, settings);
		if (this.running) {
			server.listen();
		}
		this.http.add(server);
	}

	/**
	 * Adds a bot to connect to, which is done at once if anybody is listened to.
	 * @param settings where the bot listens
	 */
	public void add(ReverseSettings settings) {
		ReverseClient client = new ReverseClient(this.hub, settings, this.pause);
		this.reverse.add(client);
		if (this.running) {
			client.start();
		}
	}

	/**
	 * Adds a bot to which events are posted.
	 * @param settings where the bot listens
	 */
	public void add(WebhookSettings settings) {
		WebhookClient webhook = new WebhookClient(this.hub, settings);
		webhook.running(this.running);
		this.webhooks.add(webhook);
		this.hub.addWebhook(webhook);
	}

	/**
	 * Listens for bots, on the same ports as before when it listened before, and connects
	 * to those that listen themselves.
	 */
	public void listen() {
		if (this.forward != null) {
			this.forward.listen();
		}
		this.http.forEach(HttpServer::listen);
		this.reverse.forEach(ReverseClient::start);
		this.webhooks.forEach((webhook) -> webhook.running(true));
		this.running = true;
	}

	/**
	 * Stops listening and closes every connection as NapCat does, without a code. The
	 * ports stay its own.
	 */
	public void goAway() {
		this.running = false;
		if (this.forward != null) {
			this.forward.stopListening();
		}
		this.http.forEach(HttpServer::stopListening);
		this.reverse.forEach(ReverseClient::stop);
		this.webhooks.forEach((webhook) -> webhook.running(false));
		List<Client> all = List.copyOf(this.hub.clients().all());
		this.hub.clients().forget((client) -> true);
		this.hub.channels().forEach((channel) -> {
			if (all.stream().anyMatch((client) -> client.isWebSocket() && client.channel() == channel)) {
				channel.eventLoop().execute(() -> WebSockets.close(channel, null));
			}
			else {
				channel.close();
			}
		});
	}

	/**
	 * Goes away once the present call is answered, to stay away until {@link #listen()}.
	 */
	public void exit() {
		apart(this::goAway);
	}

	/** Goes away once the present call is answered, and listens again at once. */
	public void restart() {
		apart(() -> {
			goAway();
			listenAgain();
		});
	}

	/**
	 * Where a port cannot be held, somebody else may have taken it meanwhile, if only for
	 * a moment.
	 */
	private void listenAgain() {
		for (int attempt = 0; !this.closed; attempt++) {
			try {
				listen();
				return;
			}
			catch (IllegalStateException ex) {
				if (attempt >= MAX_ATTEMPTS) {
					log.warn("After a restart nobody listens: {}", ex.getMessage());
					return;
				}
			}
			try {
				this.processLock.wait(ATTEMPT_MILLIS);
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	/** The thread that serves the calls cannot wait for the port to be closed. */
	private void apart(Runnable step) {
		Thread thread = new Thread(() -> {
			synchronized (this.processLock) {
				if (!this.closed) {
					step.run();
				}
			}
		}, "napcat-simulator-process");
		thread.setDaemon(true);
		thread.start();
	}

	/** Breaks every connection, without a close frame. */
	public void dropConnections() {
		this.hub.faults().links().drop();
	}

	/**
	 * The port of the WebSocket server.
	 * @return the port it listens on, or will again; -1 when there is no such server
	 */
	public int port() {
		return (this.forward != null) ? this.forward.port() : -1;
	}

	/**
	 * The ports of the HTTP servers.
	 * @param sse whether those with events are meant, or those without
	 * @return the ports they listen on, or will again
	 */
	public List<Integer> httpPorts(boolean sse) {
		return this.http.stream().filter((server) -> server.sse() == sse).map(HttpServer::port).toList();
	}

	/**
	 * Tells whether bots can connect, or are connected to.
	 * @return whether it listens, or seeks a connection itself
	 */
	public boolean isListening() {
		return (this.forward != null && this.forward.isListening())
				|| this.http.stream().anyMatch(HttpServer::isListening) || this.running && !this.reverse.isEmpty();
	}

	/**
	 * The bots that are connected and accepted.
	 * @return the connections, oldest first
	 */
	public List<Connection> connections() {
		return this.hub.clients().all().stream().map(Client::snapshot).toList();
	}

	/**
	 * How WebSocket connections of bots have ended.
	 * @return the close codes, oldest first
	 */
	public List<Integer> closeCodes() {
		return this.hub.clients().closeCodes();
	}

	/**
	 * What passes between the server and its bots.
	 * @return the counts now
	 */
	public ServerActivity activity() {
		List<Client> all = this.hub.clients().all();
		return new ServerActivity(all.size(), all.stream().mapToLong(Client::given).sum(), this.hub.requests().begun(),
				this.hub.requests().done(), this.webhooks.stream().mapToLong(WebhookClient::begun).sum(),
				this.webhooks.stream().mapToLong(WebhookClient::done).sum(), 0, 0);
	}

	/**
	 * Waits until exactly so many bots are connected and accepted.
	 * @param count how many
	 * @param timeout how long to wait
	 * @throws AssertionError when it is not so in time
	 */
	public void awaitConnections(int count, Duration timeout) {
		this.hub.clients().await(count, timeout);
	}

	/**
	 * Says who hears how many bots are connected.
	 * @param links hears of each change
	 */
	public void onLinks(IntConsumer links) {
		this.hub.clients().listen(links);
	}

	/**
	 * Says who sees raw frames.
	 * @param tap sees every frame, or null for nobody
	 */
	public void tap(@Nullable FrameTap tap) {
		this.hub.requests().tap(tap);
	}

	/**
	 * Sends a frame to all who get events.
	 * @param utf8 any bytes, JSON or not; not to be changed afterwards
	 */
	public void emit(byte[] utf8) {
		this.hub.emit(utf8);
	}

	/** Sends a heartbeat now. */
	public void beat() {
		this.hub.beat();
	}

	/**
	 * What was really sent.
	 * @return the counts since the start
	 */
	public SentCounts sent() {
		return this.hub.tally().counts(this.hub.clients().everybody());
	}

	@Override
	public void close() {
		synchronized (this.processLock) {
			this.closed = true;
			this.processLock.notifyAll();
		}
		goAway();
		if (this.forward != null) {
			this.forward.close();
		}
		this.http.forEach(HttpServer::close);
		this.hub.close();
		if (this.ownThread != null) {
			Listener.end(this.ownThread);
		}
	}

	/**
	 * Prepares each connection to the WebSocket server.
	 */
	private final class Initializer extends ChannelInitializer<Channel> {

		private final Handshakes handshakes;

		Initializer(OneBotSettings settings) {
			this.handshakes = new Handshakes(OneBotServer.this.hub, Adapter.of(settings), settings.token(),
					HandshakeHandler.MAX_MESSAGE);
		}

		@Override
		protected void initChannel(Channel channel) {
			channel.pipeline()
				.addLast(new HttpServerCodec(), new HttpObjectAggregator(MAX_REQUEST),
						new HandshakeHandler(this.handshakes));
			OneBotServer.this.hub.opened(channel);
		}

	}

}
