package io.ncatbot.connection;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.CallOptions;
import io.ncatbot.api.WhenFull;
import io.ncatbot.event.Event;
import io.ncatbot.json.ReplyFrame;
import org.jspecify.annotations.Nullable;

/**
 * The links of one bot: the one that it opens itself, where it has an endpoint, and those
 * that NapCat opens to us. One of them at a time is what its calls go over, and so brings
 * its events too.
 */
final class BotLinks implements LinkOwner {

	private final Object lock = new Object();

	private final BotClient bot;

	private final AccountTable accounts;

	private final BotRequests requests;

	private final BotState state;

	private final EventSink events;

	private final LinkCounts counts;

	private volatile RecentMessages recent = new RecentMessages();

	private final LinkReport incomingReport;

	private final @Nullable ForwardLink forward;

	private final IncomingLink incoming;

	private boolean standingBy;

	private boolean stopped;

	private volatile boolean toldOfCalls;

	private volatile @Nullable Object active;

	private volatile boolean bringsEvents;

	private volatile boolean superseded;

	BotLinks(BotClient bot, @Nullable Endpoint endpoint, BotEnvironment environment, AccountTable accounts,
			BotRequests requests, BotState state, LinkCounts counts) {
		this.bot = bot;
		this.accounts = accounts;
		this.requests = requests;
		this.state = state;
		this.events = environment.events();
		this.counts = counts;
		this.forward = (endpoint != null) ? new ForwardLink(this.lock, endpoint, environment, this,
				new LinkReport(bot.name(), endpoint, environment.timers()), counts) : null;
		this.incomingReport = new LinkReport(bot.name(), null, environment.timers());
		this.incoming = new IncomingLink(this.lock, environment, this, this.incomingReport, counts);
	}

	/** Begins to connect, or to wait for NapCat; also after a stop. */
	void start() {
		synchronized (this.lock) {
			this.stopped = false;
			this.standingBy = false;
			this.incoming.start();
			if (this.forward != null) {
				this.requests.begin("the bot has just begun to connect");
				this.forward.start();
			}
			else if (this.active == null) {
				String why = this.incomingReport.notYet();
				this.requests.begin(why);
				this.state.link(LinkState.LOST, why);
			}
		}
	}

	/**
	 * Closes what is open, until {@link #start()}.
	 * @param why what callers are told
	 * @return completes when NapCat has been told
	 */
	CompletableFuture<Void> stop(String why) {
		synchronized (this.lock) {
			if (this.stopped) {
				return CompletableFuture.completedFuture(null);
			}
			this.stopped = true;
			CompletableFuture<Void> opened = (this.forward != null) ? this.forward.stop(why)
					: CompletableFuture.completedFuture(null);
			CompletableFuture<Void> taken = this.incoming.stop(why);
			this.requests.end(why);
			this.state.link(LinkState.CLOSED, "");
			return CompletableFuture.allOf(opened, taken);
		}
	}

	boolean opensConnections() {
		return this.forward != null;
	}

	/** Takes a connection that NapCat is opening. */
	FrameListener accept(long selfId) {
		return this.incoming.accept(selfId);
	}

	/** Leaves the account to another bot's connection until {@link #resume()}. */
	void standBy(String why) {
		synchronized (this.lock) {
			this.standingBy = true;
			this.incoming.giveWay(why);
			if (this.forward != null) {
				this.forward.standBy(why);
			}
		}
	}

	/**
	 * Another bot's connection of the account is newer: what it brings too is heard once.
	 * @return what has been heard here
	 */
	RecentMessages supersede() {
		this.superseded = true;
		return this.recent;
	}

	/** There is no newer connection after all. */
	void keepAccount() {
		this.superseded = false;
	}

	void resume() {
		synchronized (this.lock) {
			this.standingBy = false;
			if (this.forward != null && !this.incoming.isConnected()) {
				this.forward.resume();
			}
		}
	}

	/** Whether there is a connection that calls go over. */
	boolean isOpen() {
		return this.active != null;
	}

	/**
	 * Events come in another way. Where nothing was ever connected that calls can go
	 * over, whoever configured it learns so, as does each call that fails.
	 */
	void needCalls(long account) {
		if (this.forward != null || this.toldOfCalls) {
			return;
		}
		synchronized (this.lock) {
			if (this.stopped || this.toldOfCalls || this.counts.connections.sum() > 0) {
				return;
			}
			this.toldOfCalls = true;
			String why = this.incomingReport.withoutCalls(account);
			this.requests.explain(why);
			this.state.link(LinkState.LOST, why);
		}
	}

	/**
	 * Whether events came another way and nothing was ever connected, nor will be by
	 * itself.
	 */
	boolean onlyPosts() {
		return this.toldOfCalls && this.counts.connections.sum() == 0;
	}

	/** Whether the connection that is open brings events. */
	boolean bringEvents() {
		return this.bringsEvents;
	}

	long framesTaken() {
		return this.incoming.framesTaken() + ((this.forward != null) ? this.forward.framesTaken() : 0);
	}

	@Override
	public void onOpen(Object link, FrameChannel channel, long selfId) {
		// The newer connection wins. One that we open ourselves waits for the end of one
		// that NapCat opens, or the two would replace each other for ever.
		this.standingBy = false;
		this.superseded = false;
		RecentMessages known = this.recent;
		if (link == this.incoming && this.forward != null) {
			this.forward.standBy("NapCat has connected by itself");
		}
		else if (link == this.forward) {
			this.incoming.giveWay("this application has connected to NapCat");
		}
		this.active = link;
		this.bringsEvents = channel.bringsEvents();
		long before = this.bot.selfId();
		this.bot.becomes(selfId);
		RecentMessages heardBefore = this.accounts.claim(before, selfId, this.bot);
		this.recent = (heardBefore != null) ? heardBefore : known;
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
			if (open != null) {
				// The next connection's numbers may be another NapCat's.
				this.recent = new RecentMessages();
			}
			this.requests.closed(reason);
			if (open != null) {
				this.accounts.released(this.bot);
			}
		}
	}

	@Override
	public void onEvent(Event event) {
		// What has no number to be known by is left to the newer connection.
		if (this.recent.isRepeated(event) || (this.superseded && !RecentMessages.knows(event))) {
			this.counts.repeated.increment();
			return;
		}
		this.state.event(event);
		this.events.accept(this.bot, event);
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
		// looks at the future is nobody, and a failure is the watch's business.
		// This thread must not wait for room, whatever other callers do.
		this.bot.api().with(CallOptions.whenFull(WhenFull.REJECT)).getStatus().exceptionally((failure) -> null);
	}

}
