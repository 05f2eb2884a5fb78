package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.event.Event;
import io.ncatbot.event.Heartbeat;
import io.ncatbot.json.ReplyFrame;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a link, from its handshake to its end: recognises the greeting and
 * NapCat's refusal of the token, and watches the heartbeats.
 */
final class LinkSession implements FrameListener {

	private static final int WRONG_TOKEN = 1403;

	private static final int NORMAL = 1000;

	private final SessionOwner link;

	private final LinkOwner owner;

	private final Timers timers;

	private final Duration patience;

	private final BotLimits limits;

	private final LinkReport report;

	private final LinkCounts counts;

	private final FrameIntake intake;

	private final HeartbeatWatch heartbeats;

	private final CompletableFuture<Void> gone = new CompletableFuture<>();

	private @Nullable FrameChannel channel;

	private boolean greeted;

	private boolean ended;

	private volatile boolean abandoned;

	private boolean tokenRefused;

	private Timers.@Nullable Timer greetingTimeout;

	LinkSession(SessionOwner link, LinkOwner owner, Timers timers, ConnectionSettings settings, LinkReport report,
			LinkCounts counts) {
		this.link = link;
		this.owner = owner;
		this.timers = timers;
		this.patience = settings.greetingTimeout();
		this.limits = settings.limits();
		this.report = report;
		this.counts = counts;
		this.intake = new FrameIntake(report, counts, this::event, this::reply);
		this.heartbeats = new HeartbeatWatch(timers, this::isPaused, settings.pingInterval(), this::ping,
				() -> failed(LinkFailure.SILENT, "neither heartbeats nor anything else"));
	}

	@Override
	public BotLimits limits() {
		return this.limits;
	}

	@Override
	public void onOpen(FrameChannel channel) {
		synchronized (this) {
			if (!this.ended) {
				this.channel = channel;
				this.greetingTimeout = this.timers.schedule(this.patience,
						() -> failed(LinkFailure.NO_GREETING, "waited %d s".formatted(this.patience.toSeconds())));
				return;
			}
		}
		// It was given up while it was being opened.
		channel.close(NORMAL, "");
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
			this.owner.onProbe();
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
		this.gone.complete(null);
		failed(failure, detail);
	}

	@Override
	public void onFrame(byte[] utf8, int from, int to) {
		if (!this.abandoned) {
			this.heartbeats.frame();
			this.intake.frame(utf8, from, to);
		}
	}

	@Override
	public void onAnswer(String echo, byte[] utf8, int from, int to) {
		this.heartbeats.frame();
		this.intake.answer(echo, utf8, from, to,
				() -> this.owner.onUnanswered(echo, true, "what came back is no answer of NapCat's"));
	}

	@Override
	public void onBroadcast(String mark, byte[] utf8, int from, int to) {
		if (!this.abandoned) {
			this.heartbeats.frame();
			this.intake.broadcast(mark, utf8, from, to);
		}
	}

	@Override
	public void onUnanswered(String echo, boolean sent, String why) {
		this.owner.onUnanswered(echo, sent, why);
	}

	@Override
	public void onOversizedFrame(long limit) {
		if (!this.abandoned) {
			this.heartbeats.frame();
			this.intake.oversized(limit);
		}
	}

	long framesTaken() {
		return this.intake.taken();
	}

	private void event(Event event) {
		if (!this.greeted) {
			greet(event.selfId(), true);
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
		this.owner.onReply(reply);
	}

	@Override
	public void onClosed(int code, String reason) {
		this.gone.complete(null);
		if (!this.tokenRefused) {
			String words = reason.isEmpty() ? "code " + code : "code %d, %s".formatted(code, reason);
			failed(LinkFailure.DROPPED, words);
		}
	}

	/** Tells the link, unless it has ended the session itself. */
	private void failed(LinkFailure failure, String detail) {
		synchronized (this) {
			if (this.ended) {
				return;
			}
		}
		this.link.ended(this, failure, detail);
	}

	/**
	 * Ends the session from this side, once what is queued has left.
	 * @return completes when NapCat has been told
	 */
	CompletableFuture<Void> end() {
		FrameChannel open = finish();
		if (open == null) {
			return CompletableFuture.completedFuture(null);
		}
		open.close(NORMAL, "");
		return this.gone;
	}

	/**
	 * Ends the session of a connection that has failed: nothing leaves any more. Nor are
	 * frames received: a connection that was silent and wakes up again has been replaced.
	 */
	void abandon() {
		this.abandoned = true;
		FrameChannel open = finish();
		if (open != null) {
			open.abandon();
		}
	}

	/** Whether it was ended from this side, so that its closing is no news. */
	synchronized boolean isEnded() {
		return this.ended;
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
