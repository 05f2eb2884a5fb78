package io.ncatbot.simulator.server;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import io.ncatbot.simulator.net.FrameSource;
import io.ncatbot.simulator.net.Outbox;
import io.netty.channel.Channel;

/**
 * A connected bot.
 */
final class Client {

	private final int id;

	private final Channel channel;

	private final Outbox outbox;

	private final String path;

	private final Instant since = Instant.now();

	private final AtomicLong received = new AtomicLong();

	Client(int id, Channel channel, Outbox outbox, String path) {
		this.id = id;
		this.channel = channel;
		this.outbox = outbox;
		this.path = path;
	}

	static boolean isApiOnly(String path) {
		return path.equals("/api") || path.equals("/api/");
	}

	boolean apiOnly() {
		return isApiOnly(this.path);
	}

	Channel channel() {
		return this.channel;
	}

	void send(byte[] frame) {
		this.outbox.send(frame);
	}

	void send(FrameSource frames) {
		this.outbox.send(frames);
	}

	long given() {
		return this.outbox.given();
	}

	void received() {
		this.received.incrementAndGet();
	}

	Connection snapshot() {
		return new Connection(this.id, this.path, apiOnly(), this.since, this.received.get(), this.outbox.sent());
	}

}
