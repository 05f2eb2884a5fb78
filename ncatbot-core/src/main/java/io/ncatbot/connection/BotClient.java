package io.ncatbot.connection;

import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;

import io.ncatbot.api.ActionCaller;
import io.ncatbot.api.BotAPI;
import org.jspecify.annotations.Nullable;

/**
 * One bot, as the application knows it: who it is, what it can do, and how it is.
 */
final class BotClient implements Bot {

	private final String name;

	private final BotOrigin origin;

	private final BotEnvironment environment;

	private final BotRequests requests;

	private final BotCalls calls;

	private final BotAPI api;

	private final LinkCounts counts = new LinkCounts();

	private final BotState state;

	private final BotLinks links;

	private final PostedEvents posted;

	private volatile long selfId;

	private volatile boolean gone;

	BotClient(String name, BotOrigin origin, BotEnvironment environment, AccountTable accounts,
			LongFunction<@Nullable ActionCaller> others) {
		this.name = name;
		this.origin = origin;
		this.environment = environment;
		this.selfId = origin.selfId();
		this.state = new BotState(this, new ChangeNotices(environment.listener(), environment.continuations()));
		this.requests = new BotRequests(environment, this.state);
		this.calls = new BotCalls(this, this.requests, environment, others);
		this.api = BotAPI.over(this.calls, environment.services());
		this.links = new BotLinks(this, origin.endpoint(), environment, accounts, this.requests, this.state,
				this.counts);
		this.posted = new PostedEvents(this.links, this.counts);
	}

	/** Begins to connect, or to wait for NapCat; also after {@link #stop()}. */
	void start() {
		this.environment.events().expect(this);
		this.calls.start();
		this.links.start();
	}

	/**
	 * Closes the connection and ends the calls, until {@link #start()}.
	 * @return completes when NapCat has been told
	 */
	CompletableFuture<Void> stop() {
		return end("the bot is shut down");
	}

	/** Closes the connection and ends the calls for good; nothing is kept of the bot. */
	void disconnect() {
		this.gone = true;
		end("the bot '%1$s' was disconnected; Bots.connect(\"%1$s\", ...) begins another of that name, through which an injected BotAPI then speaks"
			.formatted(this.name));
		this.state.forget();
		this.environment.events().forget(this);
	}

	private CompletableFuture<Void> end(String why) {
		CompletableFuture<Void> told = this.links.stop(why);
		this.calls.end(why);
		return told;
	}

	/** Whether the bot was disconnected, so that its name may be another's. */
	boolean isGone() {
		return this.gone;
	}

	/** Whether the bot waits for an account and takes any that is nobody else's. */
	boolean takesAnyAccount() {
		return !this.links.opensConnections() && this.origin.selfId() == 0 && this.selfId == 0;
	}

	void becomes(long selfId) {
		this.selfId = selfId;
	}

	/** Takes a connection that NapCat is opening. */
	FrameListener accept(long selfId) {
		return this.links.accept(selfId);
	}

	/** Takes an event that NapCat has posted. */
	void posted(long account, byte[] json) {
		this.posted.take(account, json);
	}

	boolean isConnected() {
		return this.links.isOpen();
	}

	/**
	 * Another bot has opened a newer connection of the account: what both bring is heard
	 * once, until this one is told to {@linkplain #yieldTo give way} or that it
	 * {@linkplain #keepsAccount() keeps} the account.
	 * @return what this one has heard of the account
	 */
	RecentMessages supersede() {
		return this.links.supersede();
	}

	void keepsAccount() {
		this.links.keepAccount();
	}

	/** Leaves the account to another bot's connection until {@link #resume()}. */
	void yieldTo(BotClient other) {
		this.links.standBy("the account %d is connected as bot '%s'; this one stands by until that ends"
			.formatted(this.selfId, other.name));
	}

	void resume() {
		this.links.resume();
	}

	/** Completes when listeners have been told all that there is now. */
	CompletableFuture<Void> listenersTold() {
		return this.state.listenersTold();
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
	public boolean onlyPosts() {
		return this.links.onlyPosts();
	}

	@Override
	public BotLimits limits() {
		return this.environment.settings().limits();
	}

	@Override
	public BotActivity activity() {
		return new BotActivity(this.counts.frames.sum(), this.links.framesTaken(), this.counts.malformed.sum(),
				this.counts.events.sum(), this.counts.unknown(), this.counts.repeated.sum(), this.requests.started(),
				this.calls.underWay(), this.requests.unclaimed(), this.requests.late(), this.state.changesPending(),
				this.counts.connections.sum());
	}

	@Override
	public String toString() {
		return "bot '%s' (%d)".formatted(this.name, this.selfId);
	}

}
