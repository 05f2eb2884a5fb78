package io.ncatbot.connection;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * The connections that NapCat opens to us for one bot. The newest one wins: NapCat
 * answers on it even what was asked on an older one, and an older one is closed.
 */
final class IncomingLink {

	private final Object lock;

	private final BotEnvironment environment;

	private final LinkOwner owner;

	private final LinkReport report;

	private final LinkCounts counts;

	private volatile @Nullable LinkSession session;

	private boolean closed;

	IncomingLink(Object lock, BotEnvironment environment, LinkOwner owner, LinkReport report, LinkCounts counts) {
		this.lock = lock;
		this.environment = environment;
		this.owner = owner;
		this.report = report;
		this.counts = counts;
	}

	long framesTaken() {
		LinkSession open = this.session;
		return (open != null) ? open.framesTaken() : 0;
	}

	boolean isConnected() {
		return this.session != null;
	}

	/** Takes a connection that NapCat is opening for an account. */
	FrameListener accept(long selfId) {
		return new LinkSession(new Incoming(selfId), this.owner, this.environment.timers(), this.environment.settings(),
				this.report, this.counts);
	}

	/** Closes the connection, if there is one, in favour of another. */
	void giveWay(String why) {
		synchronized (this.lock) {
			LinkSession open = this.session;
			if (open != null) {
				this.session = null;
				open.end();
				this.owner.onDown(this, why);
				this.owner.onState(this, LinkState.LOST, why);
			}
		}
	}

	/** Takes connections, also after a stop. */
	void start() {
		synchronized (this.lock) {
			this.closed = false;
		}
	}

	/**
	 * Closes the connection, and takes none until {@link #start()}.
	 * @return completes when NapCat has been told
	 */
	CompletableFuture<Void> stop(String why) {
		synchronized (this.lock) {
			this.closed = true;
			LinkSession open = this.session;
			if (open == null) {
				return CompletableFuture.completedFuture(null);
			}
			this.session = null;
			CompletableFuture<Void> told = open.end();
			this.owner.onDown(this, why);
			return told;
		}
	}

	/**
	 * Listens to one connection, of which it is known which account it says to be for.
	 */
	private final class Incoming implements SessionOwner {

		private final long expected;

		Incoming(long expected) {
			this.expected = expected;
		}

		@Override
		public void greeted(LinkSession from, FrameChannel channel, long selfId, boolean withEvents) {
			IncomingLink link = IncomingLink.this;
			if (selfId != this.expected) {
				ended(from, LinkFailure.WRONG_ACCOUNT,
						"says to be %d in its X-Self-ID and %d in its events".formatted(this.expected, selfId));
				return;
			}
			LinkSession older;
			synchronized (link.lock) {
				if (link.closed) {
					from.end();
					return;
				}
				older = link.session;
				link.session = from;
				link.counts.connections.increment();
				link.owner.onOpen(link, channel, selfId);
				link.owner.onState(link, LinkState.CONNECTED, "");
				if (older != null) {
					// What it still has queued leaves; what it still receives as answers
					// counts.
					older.end();
				}
			}
			if (older != null) {
				link.report.replaced(selfId);
			}
			else {
				link.report.connected(selfId);
			}
		}

		@Override
		public void event(LinkSession from, Event event) {
			if (from == IncomingLink.this.session) {
				IncomingLink.this.owner.onEvent(event);
			}
		}

		@Override
		public void ended(LinkSession from, LinkFailure failure, String detail) {
			IncomingLink link = IncomingLink.this;
			synchronized (link.lock) {
				boolean known = from.isEnded();
				from.abandon();
				if (known || link.closed || (link.session != null && link.session != from)) {
					return;
				}
				link.session = null;
				String reason = link.report.explain(failure, detail);
				link.report.failed(failure, detail, link.environment.settings().reconnectDelay());
				link.owner.onDown(link, reason);
				link.owner.onState(link, LinkState.LOST, reason);
			}
		}

	}

}
