package io.ncatbot.simulator.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.ncatbot.simulator.fault.Faults;
import io.ncatbot.simulator.fault.Links;
import io.ncatbot.simulator.net.Outbox;
import io.ncatbot.simulator.net.WebSockets;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.traffic.ChannelTrafficShapingHandler;

/**
 * Strikes the connections of a server with faults.
 */
final class LinkStates implements Links {

	private static final String PACE = "pace";

	private static final int CHECK_MILLIS = 50;

	private final Hub hub;

	private final Runnable restart;

	LinkStates(Hub hub, Runnable restart) {
		this.hub = hub;
		this.restart = restart;
	}

	/** Brings a connection to the state that the faults want. */
	static void apply(Channel channel, Faults faults) {
		pace(channel, faults);
		hold(channel, faults.isHalfOpen());
	}

	private static void hold(Channel channel, boolean silent) {
		channel.config().setAutoRead(!silent);
		Outbox outbox = channel.pipeline().get(Outbox.class);
		if (outbox != null) {
			outbox.hold(silent);
		}
	}

	private static void pace(Channel channel, Faults faults) {
		int read = faults.links().readRate();
		int write = faults.links().writeRate();
		ChannelTrafficShapingHandler present = (ChannelTrafficShapingHandler) channel.pipeline().get(PACE);
		if (present != null) {
			channel.pipeline().remove(present);
			hold(channel, faults.isHalfOpen());
		}
		if (read > 0 || write > 0) {
			channel.pipeline().addFirst(PACE, new ChannelTrafficShapingHandler(write, read, CHECK_MILLIS));
		}
	}

	/** Waits, so that not one more frame is read once a link was said to be silent. */
	@Override
	public void silenceChanged() {
		each((channel) -> hold(channel, this.hub.faults().isHalfOpen()));
	}

	@Override
	public void paceChanged() {
		each((channel) -> pace(channel, this.hub.faults()));
	}

	@Override
	public void drop() {
		boolean apart = this.hub.channels().stream().noneMatch((channel) -> channel.eventLoop().inEventLoop());
		var closing = this.hub.channels().close();
		if (apart) {
			closing.awaitUninterruptibly(5, TimeUnit.SECONDS);
			// What the end of a connection causes follows its end.
			this.hub.group().next().submit(() -> {
			}).awaitUninterruptibly(5, TimeUnit.SECONDS);
		}
	}

	@Override
	public void close(int code) {
		WebSocketCloseStatus status = WebSocketCloseStatus.valueOf(code);
		List<Client> sockets = this.hub.clients().all().stream().filter(Client::isWebSocket).toList();
		this.hub.clients().forget(Client::isWebSocket);
		sockets.forEach(
				(client) -> client.channel().eventLoop().execute(() -> WebSockets.close(client.channel(), status)));
	}

	@Override
	public void stall(Duration time) {
		each((channel) -> hold(channel, true));
		after(time, this::silenceChanged);
	}

	@Override
	public void restart() {
		this.restart.run();
	}

	@Override
	public void after(Duration time, Runnable step) {
		this.hub.group().next().schedule(step, time.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void each(Consumer<Channel> change) {
		for (Channel channel : this.hub.channels()) {
			if (channel.eventLoop().inEventLoop()) {
				change.accept(channel);
			}
			else {
				channel.eventLoop().submit(() -> change.accept(channel)).awaitUninterruptibly(5, TimeUnit.SECONDS);
			}
		}
	}

	/**
	 * Writes the head of a frame and half of its text, and breaks the connection; on its
	 * own thread.
	 */
	static void cut(Channel channel, byte[] frame, boolean masked) {
		int bit = masked ? 0x80 : 0;
		ByteBuf raw = Unpooled.buffer(frame.length / 2 + 14);
		raw.writeByte(0x81);
		if (frame.length < 126) {
			raw.writeByte(bit | frame.length);
		}
		else if (frame.length < 65_536) {
			raw.writeByte(bit | 126).writeShort(frame.length);
		}
		else {
			raw.writeByte(bit | 127).writeLong(frame.length);
		}
		if (masked) {
			raw.writeInt(0);
		}
		raw.writeBytes(frame, 0, frame.length / 2);
		channel.pipeline().firstContext().writeAndFlush(raw);
		channel.close();
	}

}
