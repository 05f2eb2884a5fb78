package io.ncatbot.simulator.net;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;

/**
 * What waits to be sent on a WebSocket. Any thread may add; the connection's own thread
 * writes, flushes once a batch, and pauses while the peer reads too slowly, so that no
 * more than a batch is copied out of the heap.
 */
public final class Outbox extends ChannelInboundHandlerAdapter {

	private final Channel channel;

	private final Queue<byte[]> waiting = new ConcurrentLinkedQueue<>();

	private final AtomicBoolean scheduled = new AtomicBoolean();

	private final AtomicInteger size = new AtomicInteger();

	private final AtomicLong sent = new AtomicLong();

	private volatile boolean held;

	private boolean reading;

	/**
	 * Creates the outbox of a connection, and also a handler for its pipeline.
	 * @param channel the connection
	 */
	public Outbox(Channel channel) {
		this.channel = channel;
	}

	/**
	 * Adds a frame.
	 * @param utf8 the text; not to be changed afterwards
	 */
	public void send(byte[] utf8) {
		if (!this.channel.isActive()) {
			return;
		}
		this.waiting.add(utf8);
		this.size.incrementAndGet();
		if (this.reading && this.channel.eventLoop().inEventLoop()) {
			return;
		}
		schedule();
	}

	/**
	 * How many frames wait.
	 * @return the number of frames that were added and not written
	 */
	public int size() {
		return this.size.get();
	}

	/**
	 * How many frames left.
	 * @return the number of frames written so far
	 */
	public long sent() {
		return this.sent.get();
	}

	/**
	 * Holds all frames back, or lets them go.
	 * @param nowHeld whether they wait
	 */
	public void hold(boolean nowHeld) {
		this.held = nowHeld;
		if (!nowHeld) {
			schedule();
		}
	}

	private void schedule() {
		if (this.scheduled.compareAndSet(false, true)) {
			this.channel.eventLoop().execute(() -> {
				this.scheduled.set(false);
				drain();
			});
		}
	}

	private void drain() {
		boolean written = false;
		while (!this.held && this.channel.isWritable()) {
			byte[] frame = this.waiting.poll();
			if (frame == null) {
				break;
			}
			this.size.decrementAndGet();
			this.sent.incrementAndGet();
			this.channel.write(new TextWebSocketFrame(Unpooled.wrappedBuffer(frame)), this.channel.voidPromise());
			written = true;
		}
		if (written) {
			this.channel.flush();
		}
	}

	@Override
	public void channelRead(ChannelHandlerContext ctx, Object msg) {
		this.reading = true;
		ctx.fireChannelRead(msg);
	}

	@Override
	public void channelReadComplete(ChannelHandlerContext ctx) {
		this.reading = false;
		drain();
		ctx.fireChannelReadComplete();
	}

	@Override
	public void channelWritabilityChanged(ChannelHandlerContext ctx) {
		if (ctx.channel().isWritable()) {
			drain();
		}
		ctx.fireChannelWritabilityChanged();
	}

	@Override
	public void channelInactive(ChannelHandlerContext ctx) {
		this.waiting.clear();
		this.size.set(0);
		ctx.fireChannelInactive();
	}

}
