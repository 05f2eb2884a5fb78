package io.ncatbot.connection;

import java.time.Duration;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.event.Event;
import io.ncatbot.json.ReplyFrame;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one connection to NapCat's WebSocket server: opens it, waits to be greeted, and
 * opens it again when it ends, for as long as the bot lives.
 */
final class ForwardLink {

	/** Who the link works for. */
	interface Owner {

		void onOpen(FrameChannel channel, long selfId);

		void onEvent(Event event);

		void onReply(ReplyFrame reply);

		void onState(LinkState state, String problem);

		/**
		 * There is no connection any more.
		 * @param reason why
		 * @param forGood whether there will never be one again
		 */
		void onDown(String reason, boolean forGood);

	}

	private final Endpoint endpoint;

	private final ConnectionSettings settings;

	private final FrameConnector connector;

	private final Timers timers;

	private final Owner owner;

	private final LinkReport report;

	private final LinkCounts counts;

	private final Backoff backoff;

	private LinkState state = LinkState.LOST;

	private String problem = "";

	private volatile @Nullable LinkSession session;

	private Timers.@Nullable Timer nextTry;

	ForwardLink(Endpoint endpoint, BotEnvironment environment, Owner owner, LinkReport report, LinkCounts counts) {
		this.endpoint = endpoint;
		this.settings = environment.settings();
		this.connector = environment.connector();
		this.timers = environment.timers();
		this.owner = owner;
		this.report = report;
		this.counts = counts;
		this.backoff = new Backoff(this.settings.reconnectDelay(), this.settings.maxReconnectDelay());
	}

	/** Under the lock, so that the owner hears of states in their order. */
	private void move(LinkState now, String problem) {
		this.state = now;
		this.problem = problem;
		this.owner.onState(now, problem);
	}

	synchronized long framesTaken() {
		return (this.session != null) ? this.session.framesTaken() : 0;
	}

	synchronized void start() {
		if (this.state == LinkState.CLOSED) {
			return;
		}
		this.report.connecting();
		connect();
	}

	private synchronized void connect() {
		if (this.state == LinkState.CLOSED) {
			return;
		}
		move(LinkState.CONNECTING, this.problem);
		LinkSession fresh = new LinkSession(this, this.timers, this.settings.greetingTimeout(), this.report,
				this.counts);
		this.session = fresh;
		this.connector.connect(this.endpoint, fresh);
	}

	void greeted(LinkSession from, FrameChannel channel, long selfId) {
		synchronized (this) {
			if (from != this.session || this.state == LinkState.CLOSED) {
				return;
			}
			this.backoff.reset();
			this.counts.connections.increment();
			// Calls can be made as soon as anybody sees the state.
			this.owner.onOpen(channel, selfId);
			move(LinkState.CONNECTED, "");
		}
		this.report.connected(selfId);
	}

	void event(LinkSession from, Event event) {
		if (from == this.session) {
			this.owner.onEvent(event);
		}
	}

	void reply(ReplyFrame reply) {
		this.owner.onReply(reply);
	}

	void ended(LinkSession from, LinkFailure failure, String detail) {
		synchronized (this) {
			if (from != this.session || this.state == LinkState.CLOSED) {
				return;
			}
			this.session = null;
			from.abandon();
			String reason = this.report.explain(failure, detail);
			this.owner.onDown(reason, false);
			Duration wait = failure.needsMending() ? slow() : this.backoff.next();
			// Before anybody sees the state: a test that does may move time at once.
			this.nextTry = this.timers.schedule(wait, this::connect);
			move(failure.needsMending() ? LinkState.REFUSED : LinkState.LOST, reason);
			this.report.failed(failure, detail, wait);
		}
	}

	/**
	 * NapCat may be restarted with the right token at any time, so even the slow pace
	 * begins with the ordinary one.
	 */
	private Duration slow() {
		Duration ordinary = this.backoff.next();
		Duration least = this.backoff.longest().dividedBy(6);
		return (ordinary.compareTo(least) < 0) ? least : ordinary;
	}

	void stop() {
		synchronized (this) {
			if (this.state == LinkState.CLOSED) {
				return;
			}
			LinkSession open = this.session;
			this.session = null;
			if (this.nextTry != null) {
				this.nextTry.cancel();
			}
			if (open != null) {
				open.end();
			}
			this.owner.onDown("the bot is shut down", true);
			move(LinkState.CLOSED, "");
		}
	}

}
