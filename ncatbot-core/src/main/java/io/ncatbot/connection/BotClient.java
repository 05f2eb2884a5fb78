package io.ncatbot.connection;

import java.time.Duration;
import java.util.function.LongFunction;

import io.ncatbot.api.ActionCaller;
import io.ncatbot.api.BotAPI;
import io.ncatbot.event.Event;
import io.ncatbot.json.ReplyFrame;
import org.jspecify.annotations.Nullable;

/**
 * A bot that connects to NapCat itself.
 */
final class BotClient implements Bot, ForwardLink.Owner {

	private final String name;

	private final BotRequests requests;

	private final BotCalls calls;

	private final BotAPI api;

	private final ForwardLink link;

	private final LinkCounts counts = new LinkCounts();

	private final BotState state;

	private final EventSink events;

	private volatile long selfId;

	BotClient(String name, Endpoint endpoint, BotEnvironment environment, LongFunction<@Nullable ActionCaller> others) {
		this.name = name;
		this.events = environment.events();
		this.state = new BotState(this, new ChangeNotices(environment.listener(), environment.continuations()));
		this.requests = new BotRequests(environment, this.state);
		this.calls = new BotCalls(this.requests, environment, others);
		this.api = BotAPI.over(this.calls, environment.services());
		this.link = new ForwardLink(endpoint, environment, this, new LinkReport(name, endpoint), this.counts);
	}

	void start() {
		this.link.start();
	}

	void stop() {
		this.link.stop();
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
		return new BotActivity(this.counts.frames.sum(), this.link.framesTaken(), this.counts.malformed.sum(),
				this.counts.events.sum(), this.counts.unknown(), this.requests.started(), this.calls.underWay(),
				this.requests.unclaimed(), this.requests.late(), this.state.changesPending(),
				this.counts.connections.sum());
	}

	@Override
	public void onOpen(FrameChannel channel, long selfId) {
		this.selfId = selfId;
		this.requests.open(channel);
	}

	@Override
	public void onState(LinkState state, String problem) {
		this.state.link(state, problem);
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
	public void onDown(String reason, boolean forGood) {
		this.requests.closed(reason, forGood);
	}

	@Override
	public String toString() {
		return "bot '%s' (%d)".formatted(this.name, this.selfId);
	}

}
