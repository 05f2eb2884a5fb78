package io.ncatbot.simulator.net;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent on a connection. Any thread may add; the connection's own thread
 * writes, flushes once a batch, and pauses while the peer reads too slowly, so that no
 * more than a batch is copied out of the heap.
 * <p>
 * Long replies are added as a {@link FrameSource} and made one frame at a time, in turns,
 * whenever nothing else waits. NapCat instead writes all frames at once and lets its
 * memory fill: a peer that reads slowly sees the same frames, in the same order within
 * each reply, but here events and other replies may overtake them.
 */
public final class Outbox extends ChannelInboundHandlerAdapter {

	private final Channel channel;

	private final Queue<byte[]> waiting = new ConcurrentLinkedQueue<>();

	private final Queue<FrameSource> sources = new ConcurrentLinkedQueue<>();

	private final AtomicBoolean scheduled = new AtomicBoolean();

	private final AtomicInteger size = new AtomicInteger();

	private final AtomicLong given = new AtomicLong();

	private final AtomicLong sent = new AtomicLong();

	private final AtomicLong discarded = new AtomicLong();

	private final Function<byte[], Object> encoder;

	private volatile boolean held;

	private volatile @Nullable Last last;

	private boolean reading;

	/**
	 * Creates the outbox of a WebSocket, and also a handler for its pipeline.
	 * @param channel the connection
	 */
	public Outbox(Channel channel) {
		this(channel, (frame) -> new TextWebSocketFrame(Unpooled.wrappedBuffer(frame)));
	}

	/**
	 * Creates the outbox of a connection, and also a handler for its pipeline.
	 * @param channel the connection
	 * @param encoder makes a frame into what the pipeline writes
	 */
	public Outbox(Channel channel, Function<byte[], Object> encoder) {
		this.channel = channel;
		this.encoder = encoder;
	}

	/**
	 * Adds a frame.
	 * @param utf8 the text; not to be changed afterwards
	 */
	public void send(byte[] utf8) {
		if (!this.channel.isActive()) {
			return;
		}
		this.given.incrementAndGet();
		this.waiting.add(utf8);
		this.size.incrementAndGet();
		if (this.reading && this.channel.eventLoop().inEventLoop()) {
			return;
		}
		schedule();
	}

	/**
	 * Adds frames that are made one at a time.
	 * @param source makes them, and is closed after the last, or with the connection
	 */
	public void send(FrameSource source) {
		this.sources.add(source);
		// Nobody drains a closed connection: its sources must not stay open.
		if (!this.channel.isActive()) {
			closeSources();
		}
		schedule();
	}

	/**
	 * Adds the frame with which the connection ends. What was added before it goes out,
	 * what is added afterwards does not.
	 * @param utf8 the text; not to be changed afterwards
	 * @param howItEnds is run by the connection's own thread when it is the frame's turn,
	 * and closes the connection
	 */
	public void sendLast(byte[] utf8, Runnable howItEnds) {
		this.last = new Last(utf8, howItEnds);
		send(utf8);
	}

	/**
	 * How many frames wait.
	 * @return the number of frames that were added and not written
	 */
	public int size() {
		return this.size.get();
	}

	/**
	 * How many frames it was given.
	 * @return the number of frames that were added so far, written or not
	 */
	public long given() {
		return this.given.get();
	}

	/**
	 * How many frames left.
	 * @return the number of frames written so far
	 */
	public long sent() {
		return this.sent.get();
	}

	/**
	 * How many frames were still waiting when the connection ended.
	 * @return the number of frames that were never written, 0 while it is open
	 */
	public long discarded() {
		return this.discarded.get();
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
			byte[] frame = nextFrame();
			if (frame == null) {
				break;
			}
			Last end = this.last;
			if (end != null && frame == end.frame) {
				end.howItEnds.run();
				return;
			}
			this.sent.incrementAndGet();
			this.channel.write(this.encoder.apply(frame), this.channel.voidPromise());
			written = true;
		}
		if (written) {
			this.channel.flush();
		}
	}

	private byte @Nullable [] nextFrame() {
		byte[] frame = this.waiting.poll();
		if (frame != null) {
			this.size.decrementAndGet();
			return frame;
		}
		for (FrameSource source = this.sources.poll(); source != null; source = this.sources.poll()) {
			frame = source.next();
			if (frame != null) {
				this.sources.add(source);
				this.given.incrementAndGet();
				return frame;
			}
			source.close();
		}
		return null;
	}

	private void closeSources() {
		for (FrameSource source = this.sources.poll(); source != null; source = this.sources.poll()) {
			source.close();
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
		for (byte[] frame = this.waiting.poll(); frame != null; frame = this.waiting.poll()) {
			this.size.decrementAndGet();
			this.discarded.incrementAndGet();
		}
		closeSources();
		ctx.fireChannelInactive();
	}

	private record Last(byte[] frame, Runnable howItEnds) {

	}

}
