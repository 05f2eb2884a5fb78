package io.ncatbot.simulator.server;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import io.ncatbot.simulator.action.ActionRunner;
import io.ncatbot.simulator.call.CallLog;
import io.ncatbot.simulator.event.EventJson;
import io.ncatbot.simulator.fault.Faults;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.net.Listener;
import io.ncatbot.simulator.net.Outbox;
import io.ncatbot.simulator.net.WebSockets;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldEvent;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.ImmediateEventExecutor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * NapCat's WebSocket server ({@code websocketServers}): bots connect to it, get the
 * events of the world, and call actions.
 */
public final class OneBotServer implements AutoCloseable {

	private static final int MAX_REQUEST = 64 << 10;

	private final World world;

	private final OneBotSettings settings;

	private final Faults faults;

	private final Requests requests;

	private final EventJson events;

	private final ServerWatch watch;

	private final Clients clients = new Clients();

	private final ChannelGroup channels = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);

	private final AtomicBoolean beating = new AtomicBoolean();

	private final Object processLock = new Object();

	private final Listener listener;

	private boolean closed;

	private final Consumer<WorldEvent> ears = this::happened;

	/**
	 * Creates a server that does not listen yet.
	 * @param world the world whose events it sends
	 * @param files gives the files that events name a key
	 * @param runner carries out the calls
	 * @param faults its misbehaviour
	 * @param calls keeps the calls
	 * @param watch sees what passes
	 * @param settings its settings
	 */
	public OneBotServer(World world, FileStore files, ActionRunner runner, Faults faults, CallLog calls,
			ServerWatch watch, OneBotSettings settings) {
		this.watch = watch;
		this.world = world;
		this.settings = settings;
		this.faults = faults;
		this.events = new EventJson(world, files);
		this.requests = new Requests(runner, faults, calls, watch, settings.format());
		this.listener = new Listener("napcat-simulator", settings.host(), settings.port(), new Initializer());
		world.listen(this.ears);
		faults.onChange(this::holdAllIfHalfOpen);
	}

	/** Listens for bots, on the same port as before when it listened before. */
	public void listen() {
		this.listener.listen();
	}

	/** Stops listening and closes every connection as NapCat does, without a code. */
	public void goAway() {
		this.listener.stopListening();
		this.channels.forEach((channel) -> {
			if (this.clients.all().stream().anyMatch((client) -> client.channel() == channel)) {
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
			listen();
		});
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
		this.channels.close().awaitUninterruptibly(5, TimeUnit.SECONDS);
	}

	/**
	 * The port.
	 * @return the port it listens on, or will again
	 */
	public int port() {
		return this.listener.port();
	}

	/**
	 * Tells whether bots can connect.
	 * @return whether it listens
	 */
	public boolean isListening() {
		return this.listener.isListening();
	}

	/**
	 * The bots that are connected and accepted.
	 * @return the connections, oldest first
	 */
	public List<Connection> connections() {
		return this.clients.all().stream().map(Client::snapshot).toList();
	}

	/**
	 * What passes between the server and its bots.
	 * @return the counts now
	 */
	public ServerActivity activity() {
		List<Client> all = this.clients.all();
		return new ServerActivity(all.size(), all.stream().mapToLong(Client::given).sum(), this.requests.begun(),
				this.requests.done());
	}

	/**
	 * Waits until exactly so many bots are connected and accepted.
	 * @param count how many
	 * @param timeout how long to wait
	 * @throws AssertionError when it is not so in time
	 */
	public void awaitConnections(int count, Duration timeout) {
		this.clients.await(count, timeout);
	}

	/**
	 * Says who hears how many bots are connected.
	 * @param links hears of each change
	 */
	public void onLinks(IntConsumer links) {
		this.clients.listen(links);
	}

	/**
	 * Says who sees raw frames.
	 * @param tap sees every frame, or null for nobody
	 */
	public void tap(@Nullable FrameTap tap) {
		this.requests.tap(tap);
	}

	/**
	 * Sends a frame to all who get events.
	 * @param utf8 any bytes, JSON or not; not to be changed afterwards
	 */
	public void emit(byte[] utf8) {
		FrameTap watcher = this.requests.tap();
		if (watcher != null) {
			watcher.frame(true, utf8);
		}
		this.clients.broadcast(utf8);
	}

	/** Sends a heartbeat now. */
	public void beat() {
		emit(Json.bytes(this.events.heartbeat(this.settings.heartbeat().toMillis())));
	}

	private void happened(WorldEvent event) {
		boolean unreported = event instanceof WorldEvent.MessageSaid said && said.message().fromBot()
				&& !this.settings.reportSelfMessage();
		if (unreported || !this.clients.anybodyListens()) {
			return;
		}
		ObjectNode json = this.events.write(event, this.settings.format());
		if (json != null) {
			event(event, json);
		}
	}

	private void event(WorldEvent cause, ObjectNode json) {
		byte[] frame = Json.bytes(json);
		this.watch.told(cause, json, frame.length);
		switch (this.faults.nextEvent()) {
			case NONE -> emit(frame);
			case GARBLED -> emit(Arrays.copyOf(frame, frame.length / 2));
			case DUPLICATED -> {
				emit(frame);
				emit(frame);
			}
			case LOST -> {
			}
		}
	}

	boolean accepts(HttpRequest request) {
		return !this.faults.tokenRejected() && Token.accepts(this.settings.token(), request);
	}

	void welcome(Client client) {
		if (!client.apiOnly()) {
			// In one step with the joining: no event can come before the lifecycle.
			this.world.standingStill(() -> {
				byte[] lifecycle = Json.bytes(this.events.lifecycle());
				client.send(lifecycle);
				this.clients.add(client);
				return lifecycle;
			});
			startBeating();
		}
		else {
			this.clients.add(client);
		}
	}

	private void startBeating() {
		long millis = this.settings.heartbeat().toMillis();
		if (millis > 0 && this.beating.compareAndSet(false, true)) {
			this.listener.group().scheduleAtFixedRate(this::beat, millis, millis, TimeUnit.MILLISECONDS);
		}
	}

	/** Waits, so that not one more frame is read once a link was said to be silent. */
	private void holdAllIfHalfOpen() {
		for (Channel channel : this.channels) {
			if (channel.eventLoop().inEventLoop()) {
				holdIfHalfOpen(channel);
			}
			else {
				channel.eventLoop().submit(() -> holdIfHalfOpen(channel)).awaitUninterruptibly(5, TimeUnit.SECONDS);
			}
		}
	}

	private void holdIfHalfOpen(Channel channel) {
		boolean silent = this.faults.isHalfOpen();
		channel.config().setAutoRead(!silent);
		var outbox = channel.pipeline().get(Outbox.class);
		if (outbox != null) {
			outbox.hold(silent);
		}
	}

	Clients clients() {
		return this.clients;
	}

	Requests requests() {
		return this.requests;
	}

	@Override
	public void close() {
		this.world.unlisten(this.ears);
		synchronized (this.processLock) {
			this.closed = true;
		}
		goAway();
		this.channels.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
		this.listener.close();
	}

	/**
	 * Prepares each connection.
	 */
	private final class Initializer extends ChannelInitializer<Channel> {

		@Override
		protected void initChannel(Channel channel) {
			OneBotServer.this.channels.add(channel);
			channel.pipeline()
				.addLast(new HttpServerCodec(), new HttpObjectAggregator(MAX_REQUEST),
						new HandshakeHandler(OneBotServer.this));
			holdIfHalfOpen(channel);
		}

	}

}
