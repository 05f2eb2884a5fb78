package io.ncatbot.connection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

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

	private final SessionOwner link;

	private final Timers timers;

	private final Duration patience;

	private final RecentMessages recent = new RecentMessages();

	private final LinkReport report;

	private final LinkCounts counts;

	private final FrameDecoder decoder = new FrameDecoder();

	private final HeartbeatWatch heartbeats;

	private final ScatteredStreams streams = new ScatteredStreams();

	private final AtomicLong taken = new AtomicLong();

	private @Nullable FrameChannel channel;

	private boolean greeted;

	private boolean ended;

	private boolean tokenRefused;

	private Timers.@Nullable Timer greetingTimeout;

	LinkSession(SessionOwner link, Timers timers, ConnectionSettings settings, LinkReport report, LinkCounts counts) {
		this.link = link;
		this.timers = timers;
		this.patience = settings.greetingTimeout();
		this.report = report;
		this.counts = counts;
		this.heartbeats = new HeartbeatWatch(timers, this::isPaused, settings.pingInterval(), this::ping,
				() -> link.ended(this, LinkFailure.SILENT, "neither heartbeats nor anything else"));
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

	private void ping() {
		FrameChannel open;
		synchronized (this) {
			open = this.channel;
		}
		if (open != null && !open.ping()) {
			this.link.probe();
		}
	}

	@Override
	public void onReady(long selfId, boolean withEvents) {
		greet(selfId, withEvents);
	}

	@Override
	public void onPong() {
		this.heartbeats.frame();
	}

	@Override
	public void onRefused(LinkFailure failure, String detail) {
		this.link.ended(this, failure, detail);
	}

	@Override
	public void onFrame(byte[] utf8, int from, int to) {
		take(utf8, from, to, (frame) -> frame);
	}

	@Override
	public void onAnswer(String echo, byte[] utf8, int from, int to) {
		take(utf8, from, to, (frame) -> {
			if (frame instanceof ReplyFrame reply) {
				return this.streams.take(withEcho(reply, echo));
			}
			this.link.unanswered(echo, true, "what came back is no answer of NapCat's");
			return new MalformedFrame("An answer is expected");
		});
	}

	@Override
	public void onBroadcast(String mark, byte[] utf8, int from, int to) {
		take(utf8, from, to, (frame) -> {
			if (!(frame instanceof ReplyFrame reply)) {
				return frame;
			}
			String echo = reply.echo();
			boolean ours = echo != null && echo.startsWith(mark);
			return ours ? this.streams.take(withEcho(reply, echo.substring(mark.length()))) : null;
		});
	}

	private static ReplyFrame withEcho(ReplyFrame reply, String echo) {
		return new ReplyFrame(reply.status(), reply.retcode(), reply.message(), reply.wording(), echo, reply.data());
	}

	@Override
	public void onUnanswered(String echo, boolean sent, String why) {
		this.link.unanswered(echo, sent, why);
	}

	/**
	 * Takes a frame.
	 * @param reading what the transport knows about it; null where it is for nobody here
	 */
	private void take(byte[] utf8, int from, int to, UnaryOperator<@Nullable InboundFrame> reading) {
		ThreadRole before = ThreadRole.SOCKET.enter();
		try {
			this.counts.frames.increment();
			this.heartbeats.frame();
			InboundFrame frame = reading.apply(this.decoder.decode(utf8, from, to));
			if (frame instanceof EventFrame event) {
				this.counts.event(event.event());
				event(event.event());
			}
			else if (frame instanceof ReplyFrame reply) {
				reply(reply);
				ReplyFrame last = this.streams.lastBehind(reply);
				if (last != null) {
					reply(last);
				}
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
			greet(event.selfId(), true);
		}
		if (this.recent.isRepeated(event)) {
			this.counts.repeated.increment();
			return;
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

	private void greet(long selfId, boolean withEvents) {
		FrameChannel open;
		synchronized (this) {
			open = this.channel;
			if (this.ended || open == null || this.greeted) {
				return;
			}
			this.greeted = true;
			if (this.greetingTimeout != null) {
				this.greetingTimeout.cancel();
			}
		}
		this.heartbeats.start();
		this.link.greeted(this, open, selfId, withEvents);
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
