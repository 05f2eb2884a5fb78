package io.ncatbot.simulator.server;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import io.ncatbot.simulator.fault.LinkFaults;
import io.ncatbot.simulator.net.FrameSource;
import io.ncatbot.simulator.net.Outbox;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A connected bot: one that speaks WebSocket, or one that only hears events.
 */
final class Client implements Ear {

	private final int id;

	private final Adapter adapter;

	private final Channel channel;

	private final Outbox outbox;

	private final String path;

	private final Hub hub;

	private final boolean webSocket;

	private final boolean apiOnly;

	private final boolean masks;

	private final Supplier<@Nullable Client> current;

	private final Instant since = Instant.now();

	private final AtomicLong received = new AtomicLong();

	private Client(Hub hub, Adapter adapter, Outbox outbox, Channel channel, String path, boolean webSocket,
			boolean apiOnly, @Nullable Supplier<@Nullable Client> current) {
		this.id = hub.clients().nextId();
		this.hub = hub;
		this.adapter = adapter;
		this.channel = channel;
		this.outbox = outbox;
		this.path = path;
		this.webSocket = webSocket;
		this.apiOnly = apiOnly;
		this.masks = current != null;
		this.current = (current != null) ? current : () -> this;
	}

	/** A bot that connected to a WebSocket server. */
	static Client forward(Hub hub, Adapter adapter, Outbox outbox, Channel channel, String path) {
		return new Client(hub, adapter, outbox, channel, path, true, path.equals("/api") || path.equals("/api/"), null);
	}

	/** A bot that NapCat connected to; replies go where {@code current} says. */
	static Client reverse(Hub hub, Adapter adapter, Outbox outbox, Channel channel, String path,
			Supplier<@Nullable Client> current) {
		return new Client(hub, adapter, outbox, channel, path, true, false, current);
	}

	/** A bot that hears events and nothing else. */
	static Client subscriber(Hub hub, Adapter adapter, Outbox outbox, Channel channel, String path) {
		return new Client(hub, adapter, outbox, channel, path, false, false, null);
	}

	boolean apiOnly() {
		return this.apiOnly;
	}

	/** Whether it gets the events of the connection itself. */
	boolean getsMetaEvents() {
		return this.webSocket && !this.apiOnly;
	}

	long discarded() {
		return this.outbox.discarded();
	}

	boolean isWebSocket() {
		return this.webSocket;
	}

	/** Where a reply to this bot goes now. */
	Client current() {
		Client now = this.current.get();
		return (now != null) ? now : this;
	}

	@Override
	public Adapter adapter() {
		return this.adapter;
	}

	Channel channel() {
		return this.channel;
	}

	@Override
	public void event(byte[] frame) {
		send(frame);
	}

	void send(byte[] frame) {
		LinkFaults.FrameMishap mishap = this.hub.faults().links().nextFrame();
		if (mishap == LinkFaults.FrameMishap.CUT && this.webSocket) {
			this.outbox.sendLast(frame, () -> LinkStates.cut(this.channel, frame, this.masks));
			return;
		}
		this.outbox.send(frame);
		if (mishap != LinkFaults.FrameMishap.NONE) {
			// After the batch in which the frame goes out.
			this.channel.eventLoop().execute(() -> this.channel.eventLoop().execute(this.channel::close));
		}
	}

	void send(FrameSource frames) {
		this.outbox.send(frames);
	}

	long given() {
		return this.outbox.given();
	}

	long sent() {
		return this.outbox.sent();
	}

	void received() {
		this.received.incrementAndGet();
	}

	Connection snapshot() {
		return new Connection(this.id, this.path, this.apiOnly, this.since, this.received.get(), this.outbox.sent());
	}

}
