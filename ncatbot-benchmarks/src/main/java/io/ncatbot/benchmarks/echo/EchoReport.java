package io.ncatbot.benchmarks.echo;

import java.lang.management.ManagementFactory;

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

	private volatile int threads;

	EchoReport(Bots bots, Dispatcher dispatcher) {
		this.bots = bots;
		this.dispatcher = dispatcher;
	}

	/** The first to hear of the end: all connections are still there. */
	@EventListener(ContextClosedEvent.class)
	void weigh() {
		this.threads = ManagementFactory.getThreadMXBean().getThreadCount();
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
			.reduce(BotActivity.NONE, BotActivity::plus);
		System.out.println(JsonMapper.shared()
			.writeValueAsString(new EchoCounts(this.dispatcher.activity(), all, this.heap, this.threads)));
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
