package io.ncatbot.connection;

import java.util.function.LongFunction;

import io.ncatbot.api.ActionCaller;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.service.ApplicationServices;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Workers;
import io.ncatbot.event.Event;
import io.ncatbot.json.ReplyFrame;
import org.jspecify.annotations.Nullable;

/**
 * A bot that connects to NapCat itself.
 */
final class BotClient implements Bot, ForwardLink.Owner {

	private final String name;

	private final BotCalls calls;

	private final BotAPI api;

	private final ForwardLink link;

	private final LinkCounts counts = new LinkCounts();

	private final EventSink events;

	private volatile long selfId;

	BotClient(String name, Endpoint endpoint, ConnectionSettings settings, FrameConnector connector, Timers timers,
			Workers continuations, EventSink events, LongFunction<@Nullable ActionCaller> others,
			ApplicationServices services) {
		this.name = name;
		this.events = events;
		this.calls = new BotCalls(settings, timers, continuations, others);
		this.api = BotAPI.over(this.calls, services);
		this.link = new ForwardLink(endpoint, settings, connector, timers, this, new LinkReport(name, endpoint),
				this.counts);
	}

	void start() {
		this.link.start();
	}

	void stop() {
		this.link.stop();
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
		return this.link.state();
	}

	@Override
	public String linkProblem() {
		return this.link.problem();
	}

	@Override
	public BotActivity activity() {
		return new BotActivity(this.counts.frames.sum(), this.link.framesTaken(), this.counts.malformed.sum(),
				this.counts.events.sum(), this.counts.unknown(), this.calls.started(), this.calls.underWay(),
				this.calls.unclaimed(), this.counts.connections.sum());
	}

	@Override
	public void onOpen(FrameChannel channel, long selfId) {
		this.selfId = selfId;
		this.calls.open(channel);
	}

	@Override
	public void onEvent(Event event) {
		this.events.accept(this, event);
	}

	@Override
	public void onReply(ReplyFrame reply) {
		this.calls.onReply(reply);
	}

	@Override
	public void onDown(String reason) {
		this.calls.closed(reason);
	}

	@Override
	public String toString() {
		return "bot '%s' (%d)".formatted(this.name, this.selfId);
	}

}
