package io.ncatbot.connection;

import java.time.Duration;
import java.util.function.LongFunction;

import io.ncatbot.api.ActionCaller;
import io.ncatbot.api.BotAPI;
import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.event.Event;
import io.ncatbot.json.EventFrame;
import io.ncatbot.json.FrameDecoder;
import io.ncatbot.json.InboundFrame;
import io.ncatbot.json.MalformedFrame;
import io.ncatbot.json.ReplyFrame;
import org.jspecify.annotations.Nullable;

/**
 * One bot and its links: the one that it opens itself, where it has an endpoint, and
 * those that NapCat opens to us. One of them at a time is what its calls go over.
 */
final class BotClient implements Bot, LinkOwner {

	private final String name;

	private final AccountTable accounts;

	private final Object lock = new Object();

	private final BotRequests requests;

	private final BotCalls calls;

	private final BotAPI api;

	private final @Nullable ForwardLink forward;

	private final IncomingLink incoming;

	private final LinkCounts counts = new LinkCounts();

	private final BotState state;

	private final EventSink events;

	private final long expectedId;

	private volatile long selfId;

	private boolean standingBy;

	/** The link that calls go over, and so brings events too. */
	private volatile @Nullable Object active;

	/** Whether the connection that is open brings events. */
	private volatile boolean bringsEvents;

	private boolean closed;

	BotClient(String name, BotOrigin origin, BotEnvironment environment, AccountTable accounts,
			LongFunction<@Nullable ActionCaller> others) {
		this.name = name;
		this.accounts = accounts;
		this.expectedId = origin.selfId();
		this.selfId = origin.selfId();
		this.events = environment.events();
		this.state = new BotState(this, new ChangeNotices(environment.listener(), environment.continuations()));
		this.requests = new BotRequests(environment, this.state);
		this.calls = new BotCalls(this, this.requests, environment, others);
		this.api = BotAPI.over(this.calls, environment.services());
		Endpoint endpoint = origin.endpoint();
		this.forward = (endpoint != null)
				? new ForwardLink(this.lock, endpoint, environment, this, new LinkReport(name, endpoint), this.counts)
				: null;
		this.incoming = new IncomingLink(this.lock, environment, this, new LinkReport(name, null), this.counts);
	}

	void start() {
		if (this.forward != null) {
			this.forward.start();
			return;
		}
		synchronized (this.lock) {
			if (!this.closed && this.active == null) {
				String why = "NapCat has not connected yet";
				this.requests.closed(why, false);
				this.state.link(LinkState.LOST, why);
			}
		}
	}

	void stop() {
		synchronized (this.lock) {
			this.closed = true;
			if (this.forward != null) {
				this.forward.stop();
			}
			this.incoming.stop();
			this.requests.closed("the bot is shut down", true);
			this.state.link(LinkState.CLOSED, "");
		}
	}

	/** Whether the bot waits for an account and takes any that is nobody else's. */
	boolean takesAnyAccount() {
		return this.forward == null && this.expectedId == 0 && this.selfId == 0;
	}

	void becomes(long selfId) {
		this.selfId = selfId;
	}

	/** Takes a connection that NapCat is opening. */
	FrameListener accept(long selfId) {
		return this.incoming.accept(selfId);
	}

	/**
	 * Takes an event that NapCat has posted. While a connection is open that brings
	 * events, it brings this one too.
	 */
	void posted(byte[] json) {
		ThreadRole before = ThreadRole.SOCKET.enter();
		try {
			this.counts.frames.increment();
			InboundFrame frame = new FrameDecoder().decode(json, 0, json.length);
			if (frame instanceof EventFrame event) {
				this.counts.event(event.event());
				if (this.bringsEvents) {
					this.counts.repeated.increment();
				}
				else {
					onEvent(event.event());
				}
			}
			else {
				this.counts.malformed.increment();
				throw new IllegalArgumentException((frame instanceof MalformedFrame malformed) ? malformed.reason()
						: "What was posted is no event");
			}
		}
		finally {
			ThreadRole.leave(before);
		}
	}

	/** Leaves the account to another bot's connection until {@link #resume()}. */
	void yieldTo(BotClient other) {
		synchronized (this.lock) {
			String why = "the account %d is connected as bot '%s'; this one stands by until that ends"
				.formatted(this.selfId, other.name);
			this.standingBy = true;
			this.incoming.giveWay(why);
			if (this.forward != null) {
				this.forward.standBy(why);
			}
		}
	}

	void resume() {
		synchronized (this.lock) {
			this.standingBy = false;
			if (this.forward != null && !this.incoming.isConnected()) {
				this.forward.resume();
			}
		}
	}

	void awaitListeners(Duration atMost) {
		this.state.awaitListeners(atMost);
	}

	ActionCaller caller() {
		return this.calls;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public long selfId() {
		return this.selfId;
	}

	@Override
	public BotAPI api() {
		return this.api;
	}

	@Override
	public LinkState link() {
		return this.state.link();
	}

	@Override
	public LoginState login() {
		return this.state.login();
	}

	@Override
	public String linkProblem() {
		return this.state.problem();
	}

	@Override
	public BotActivity activity() {
		long taken = this.incoming.framesTaken() + ((this.forward != null) ? this.forward.framesTaken() : 0);
		return new BotActivity(this.counts.frames.sum(), taken, this.counts.malformed.sum(), this.counts.events.sum(),
				this.counts.unknown(), this.counts.repeated.sum(), this.requests.started(), this.calls.underWay(),
				this.requests.unclaimed(), this.requests.late(), this.state.changesPending(),
				this.counts.connections.sum());
	}

	@Override
	public void onOpen(Object link, FrameChannel channel, long selfId) {
		// The newer connection wins. One that we open ourselves waits for the end of one
		// that NapCat opens, or the two would replace each other for ever.
		this.standingBy = false;
		if (link == this.incoming && this.forward != null) {
			this.forward.standBy("NapCat has connected by itself");
		}
		else if (link == this.forward) {
			this.incoming.giveWay("this application has connected to NapCat");
		}
		this.accounts.claim(this.selfId, selfId, this);
		this.selfId = selfId;
		this.active = link;
		this.bringsEvents = channel.bringsEvents();
		this.requests.open(channel);
	}

	@Override
	public void onState(Object link, LinkState state, String problem) {
		Object open = this.active;
		if (open != null && open != link) {
			return;
		}
		this.state.link(state, problem);
		if (link == this.incoming && state == LinkState.LOST && this.forward != null && !this.standingBy) {
			this.forward.resume();
		}
	}

	@Override
	public void onDown(Object link, String reason) {
		Object open = this.active;
		if (open == null || open == link) {
			this.active = null;
			this.bringsEvents = false;
			this.requests.closed(reason, false);
			if (open != null) {
				this.accounts.released(this);
			}
		}
	}

	@Override
	public void onEvent(Event event) {
		this.state.event(event);
		this.events.accept(this, event);
	}

	@Override
	public void onReply(ReplyFrame reply) {
		this.requests.onReply(reply);
	}

	@Override
	public void onUnanswered(String echo, boolean sent, String why) {
		this.requests.onUnanswered(echo, sent, why);
	}

	@Override
	public void onProbe() {
		// Both the sign of life and what it says about the login are wanted; whoever
		// looks
		// at the future is nobody, and a failure is the watch's business.
		this.api.getStatus().exceptionally((failure) -> null);
	}

	@Override
	public String toString() {
		return "bot '%s' (%d)".formatted(this.name, this.selfId);
	}

}
