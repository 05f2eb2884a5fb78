package io.ncatbot.benchmarks.echo;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;

import io.ncatbot.connection.BotActivity;
import io.ncatbot.connection.Bots;
import io.ncatbot.dispatch.Dispatcher;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints what the bot counted, when everything that was admitted has been handled.
 */
@Component
final class EchoReport implements SmartLifecycle {

	private final Bots bots;

	private final Dispatcher dispatcher;

	private volatile boolean running;

	private volatile long heap;

	EchoReport(Bots bots, Dispatcher dispatcher) {
		this.bots = bots;
		this.dispatcher = dispatcher;
	}

	/** The first to hear of the end: all connections are still there. */
	@EventListener(ContextClosedEvent.class)
	void weigh() {
		System.gc();
		this.heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		BotActivity all = this.bots.all()
			.stream()
			.map((bot) -> bot.activity())
			.reduce(new BotActivity(0, 0, 0, 0, Map.of(), 0, 0, 0, 0), EchoReport::sum);
		System.out.println(
				JsonMapper.shared().writeValueAsString(new EchoCounts(this.dispatcher.activity(), all, this.heap)));
	}

	private static BotActivity sum(BotActivity a, BotActivity b) {
		Map<String, Long> unknown = new TreeMap<>(a.unknownEvents());
		b.unknownEvents().forEach((reason, count) -> unknown.merge(reason, count, Long::sum));
		return new BotActivity(a.framesReceived() + b.framesReceived(), a.framesTaken() + b.framesTaken(),
				a.framesMalformed() + b.framesMalformed(), a.eventsReceived() + b.eventsReceived(), unknown,
				a.callsStarted() + b.callsStarted(), a.callsPending() + b.callsPending(),
				a.repliesUnclaimed() + b.repliesUnclaimed(), a.connections() + b.connections());
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the bots start, and so after they have stopped. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 1;
	}

}
