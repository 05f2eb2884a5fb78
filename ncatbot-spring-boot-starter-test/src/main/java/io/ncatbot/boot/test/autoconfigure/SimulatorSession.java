package io.ncatbot.boot.test.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

import io.ncatbot.simulator.SimulatedAccounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * The tests that use one context's simulators, one after the other: each has them to
 * itself, and finds the bots connected, idle, and in a fresh world.
 */
final class SimulatorSession implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(SimulatorSession.class);

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Transport transport;

	private final SimulatedAccounts accounts;

	private final List<SimulatedBot> bots;

	/** Not a lock, since a test's end may come on another thread than its beginning. */
	private final Semaphore turn = new Semaphore(1, true);

	private @Nullable Class<?> latest;

	private boolean ready;

	SimulatorSession(Transport transport, SimulatedAccounts accounts, List<SimulatedBot> bots) {
		this.transport = transport;
		this.accounts = accounts;
		this.bots = bots;
	}

	/** A context is ready when its bots are. */
	@EventListener
	void awaitConnections(ContextRefreshedEvent event) {
		if (this.ready) {
			return;
		}
		this.ready = true;
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		Environment environment = event.getApplicationContext().getEnvironment();
		if (this.transport.goesToNapCat()) {
			this.bots.forEach((bot) -> bot.awaitConnection(deadline));
		}
		this.bots.forEach((bot) -> SimulatedNetwork.come(this.transport, bot.simulator(), environment));
		this.bots.forEach((bot) -> bot.awaitConnection(deadline));
	}

	void begin(Class<?> testClass, boolean keepWorld) throws InterruptedException {
		this.turn.acquire();
		try {
			if (!keepWorld || this.latest != testClass) {
				freshWorlds(testClass);
			}
			this.latest = testClass;
		}
		catch (RuntimeException ex) {
			this.turn.release();
			throw ex;
		}
	}

	void end() {
		this.turn.release();
	}

	private void freshWorlds(Class<?> testClass) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		this.bots.forEach(SimulatedBot::heal);
		for (SimulatedBot bot : this.bots) {
			if (!bot.settle(deadline)) {
				logger.warn("Before a test of {} a bot did not come to rest: {}. What the test before it left behind "
						+ "falls into its world", testClass.getSimpleName(), bot.problem());
			}
		}
		this.accounts.restart();
	}

	@Override
	public void close() {
		this.bots.forEach((bot) -> bot.idleness().close());
	}

}
