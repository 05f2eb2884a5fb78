package io.ncatbot.boot.autoconfigure;

import java.time.Duration;

import io.ncatbot.connection.ConfiguredBots;
import io.ncatbot.dispatch.Dispatcher;

import org.springframework.context.SmartLifecycle;

/**
 * Starts the bots when everything else has started, and stops them before anything else
 * stops: first no new events, then the handlers end what they have, then the connections
 * are closed. A context that is started again, as after a pause, connects again.
 */
final class NcatBotLifecycle implements SmartLifecycle {

	/**
	 * What is left of the phase's time for closing connections once the handlers have had
	 * theirs.
	 */
	private static final Duration MARGIN = Duration.ofSeconds(1);

	private final ConfiguredBots bots;

	private final Dispatcher dispatcher;

	private final Duration timeout;

	private volatile boolean running;

	NcatBotLifecycle(ConfiguredBots bots, Dispatcher dispatcher, Duration phaseTimeout) {
		this.bots = bots;
		this.dispatcher = dispatcher;
		Duration left = phaseTimeout.minus(MARGIN);
		this.timeout = left.isNegative() ? phaseTimeout.dividedBy(2) : left;
	}

	@Override
	public void start() {
		this.running = true;
		this.dispatcher.start();
		this.bots.start();
	}

	@Override
	public void stop() {
		this.dispatcher.stop(this.timeout);
		this.bots.stop();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
