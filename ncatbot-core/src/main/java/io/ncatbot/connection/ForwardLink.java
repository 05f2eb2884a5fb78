package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one connection to NapCat's server: opens it, waits to be greeted, and opens it
 * again when it ends, for as long as the bot lives.
 */
final class ForwardLink implements SessionOwner {

	private final Object lock;

	private final Endpoint endpoint;

	private final ConnectionSettings settings;

	private final FrameConnector connector;

	private final Timers timers;

	private final LinkOwner owner;

	private final LinkReport report;

	private final LinkCounts counts;

	private final Backoff backoff;

	private LinkState state = LinkState.LOST;

	private String problem = "";

	private boolean standingBy;

	private volatile @Nullable LinkSession session;

	private Timers.@Nullable Timer nextTry;

	ForwardLink(Object lock, Endpoint endpoint, BotEnvironment environment, LinkOwner owner, LinkReport report,
			LinkCounts counts) {
		this.lock = lock;
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
		this.owner.onState(this, now, problem);
	}

	long framesTaken() {
		LinkSession open = this.session;
		return (open != null) ? open.framesTaken() : 0;
	}

	/** Begins to connect, also after a stop. */
	void start() {
		synchronized (this.lock) {
			this.state = LinkState.LOST;
			this.problem = "";
			this.standingBy = false;
			this.backoff.reset();
			this.report.connecting();
			connect();
		}
	}

	private void connect() {
		synchronized (this.lock) {
			// A timer may ring although what it was set for has come by itself.
			if (this.state == LinkState.CLOSED || this.standingBy || this.session != null) {
				return;
			}
			move(LinkState.CONNECTING, this.problem);
			LinkSession fresh = new LinkSession(this, this.owner, this.timers, this.settings, this.report, this.counts);
			this.session = fresh;
			this.connector.connect(this.endpoint, fresh);
		}
	}

	@Override
	public void greeted(LinkSession from, FrameChannel channel, long selfId, boolean withEvents) {
		synchronized (this.lock) {
			if (from != this.session || this.state == LinkState.CLOSED) {
				return;
			}
			this.backoff.reset();
			this.counts.connections.increment();
			String shortcoming = withEvents ? "" : this.report.withoutEvents();
			// Calls can be made as soon as anybody sees the state.
			this.owner.onOpen(this, channel, selfId);
			move(LinkState.CONNECTED, shortcoming);
		}
		this.report.connected(selfId);
	}

	@Override
	public void event(LinkSession from, Event event) {
		if (from == this.session) {
			this.owner.onEvent(event);
		}
	}

	@Override
	public void ended(LinkSession from, LinkFailure failure, String detail) {
		synchronized (this.lock) {
			if (from != this.session || this.state == LinkState.CLOSED) {
				return;
			}
			this.session = null;
			from.abandon();
			String reason = this.report.explain(failure, detail);
			this.owner.onDown(this, reason);
			Duration wait = failure.needsMending() ? slow() : this.backoff.next();
			// Before anybody sees the state: whoever does may move time at once, and
			// finds
			// the reason in the log.
			this.nextTry = this.timers.schedule(wait, this::connect);
			this.report.failed(failure, detail, wait);
			move(failure.needsMending() ? LinkState.REFUSED : LinkState.LOST, reason);
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

	/** Leaves the account to another connection until {@link #resume()}. */
	void standBy(String why) {
		synchronized (this.lock) {
			if (this.state == LinkState.CLOSED || this.standingBy) {
				return;
			}
			this.standingBy = true;
			close(why);
			move(LinkState.LOST, why);
		}
	}

	void resume() {
		synchronized (this.lock) {
			if (this.standingBy) {
				this.standingBy = false;
				this.backoff.reset();
				connect();
			}
		}
	}

	/**
	 * Closes the connection until {@link #start()}.
	 * @return completes when NapCat has been told
	 */
	CompletableFuture<Void> stop(String why) {
		synchronized (this.lock) {
			this.state = LinkState.CLOSED;
			return close(why);
		}
	}

	private CompletableFuture<Void> close(String why) {
		LinkSession open = this.session;
		this.session = null;
		if (this.nextTry != null) {
			this.nextTry.cancel();
		}
		CompletableFuture<Void> told = (open != null) ? open.end() : CompletableFuture.completedFuture(null);
		this.owner.onDown(this, why);
		return told;
	}

}
