package io.ncatbot.connection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.event.Event;
import io.ncatbot.event.Heartbeat;
import io.ncatbot.json.EventFrame;
import io.ncatbot.json.FrameDecoder;
import io.ncatbot.json.InboundFrame;
import io.ncatbot.json.MalformedFrame;
import io.ncatbot.json.ReplyFrame;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a link, from its handshake to its end: decodes what comes, recognises
 * the greeting and NapCat's refusal of the token, and watches the heartbeats.
 */
final class LinkSession implements FrameListener {

	private static final int WRONG_TOKEN = 1403;

	private static final int NORMAL = 1000;

	private final ForwardLink link;

	private final Timers timers;

	private final Duration patience;

	private final LinkReport report;

	private final LinkCounts counts;

	private final FrameDecoder decoder = new FrameDecoder();

	private final HeartbeatWatch heartbeats;

	private final AtomicLong taken = new AtomicLong();

	private @Nullable FrameChannel channel;

	private boolean greeted;

	private boolean ended;

	private boolean tokenRefused;

	private Timers.@Nullable Timer greetingTimeout;

	LinkSession(ForwardLink link, Timers timers, Duration patience, LinkReport report, LinkCounts counts) {
		this.link = link;
		this.timers = timers;
		this.patience = patience;
		this.report = report;
		this.counts = counts;
		this.heartbeats = new HeartbeatWatch(timers, this::isPaused,
				() -> link.ended(this, LinkFailure.SILENT, "heartbeats stopped"));
	}

	@Override
	public synchronized void onOpen(FrameChannel channel) {
		if (this.ended) {
			channel.close(NORMAL, "");
			return;
		}
		this.channel = channel;
		this.greetingTimeout = this.timers.schedule(this.patience, () -> this.link.ended(this, LinkFailure.NO_GREETING,
				"waited %d s".formatted(this.patience.toSeconds())));
	}

	private synchronized boolean isPaused() {
		return this.channel != null && this.channel.isReadingPaused();
	}

	@Override
	public void onRefused(LinkFailure failure, String detail) {
		this.link.ended(this, failure, detail);
	}

	@Override
	public void onFrame(byte[] utf8, int from, int to) {
		ThreadRole before = ThreadRole.SOCKET.enter();
		try {
			this.counts.frames.increment();
			this.heartbeats.frame();
			InboundFrame frame = this.decoder.decode(utf8, from, to);
			if (frame instanceof EventFrame event) {
				this.counts.event(event.event());
				event(event.event());
			}
			else if (frame instanceof ReplyFrame reply) {
				reply(reply);
			}
			else if (frame instanceof MalformedFrame malformed) {
				this.counts.malformed.increment();
				this.report.malformed(malformed.reason(), beginning(utf8, from, to), this.timers.nanoTime());
			}
		}
		finally {
			// Last of all: whoever sees it counted finds all that the frame set going.
			this.taken.incrementAndGet();
			ThreadRole.leave(before);
		}
	}

	long framesTaken() {
		return this.taken.get();
	}

	private static String beginning(byte[] utf8, int from, int to) {
		int shown = Math.min(to - from, 200);
		return new String(utf8, from, shown, StandardCharsets.UTF_8) + ((shown < to - from) ? "..." : "");
	}

	private void event(Event event) {
		if (!this.greeted) {
			greet(event);
		}
		if (event instanceof Heartbeat heartbeat) {
			this.heartbeats.beat(heartbeat.interval());
		}
		try {
			this.link.event(this, event);
		}
		catch (RuntimeException ex) {
			// Whatever goes wrong behind it, the connection must go on.
			this.report.eventSinkFailed(ex);
		}
	}

	private void greet(Event first) {
		FrameChannel open;
		synchronized (this) {
			open = this.channel;
			if (this.ended || open == null) {
				return;
			}
			this.greeted = true;
			if (this.greetingTimeout != null) {
				this.greetingTimeout.cancel();
			}
		}
		this.link.greeted(this, open, first.selfId());
	}

	private void reply(ReplyFrame reply) {
		if (reply.retcode() == WRONG_TOKEN && reply.echo() == null) {
			this.tokenRefused = true;
			this.link.ended(this, LinkFailure.WRONG_TOKEN, reply.message());
			return;
		}
		this.link.reply(reply);
	}

	@Override
	public void onOversizedFrame(long limit) {
		this.counts.frames.increment();
		this.counts.malformed.increment();
		this.heartbeats.frame();
		this.report.oversized(limit);
		this.taken.incrementAndGet();
	}

	@Override
	public void onClosed(int code, String reason) {
		if (!this.tokenRefused) {
			String words = reason.isEmpty() ? "code " + code : "code %d, %s".formatted(code, reason);
			this.link.ended(this, LinkFailure.DROPPED, words);
		}
	}

	/** Ends the session from this side, once what is queued has left. */
	void end() {
		FrameChannel open = finish();
		if (open != null) {
			open.close(NORMAL, "");
		}
	}

	/** Ends the session of a connection that has failed: nothing leaves any more. */
	void abandon() {
		FrameChannel open = finish();
		if (open != null) {
			open.abandon();
		}
	}

	/** What still comes is ignored. */
	private @Nullable FrameChannel finish() {
		FrameChannel open;
		synchronized (this) {
			this.ended = true;
			open = this.channel;
			if (this.greetingTimeout != null) {
				this.greetingTimeout.cancel();
			}
		}
		this.heartbeats.stop();
		return open;
	}

}
