package io.ncatbot.boot.test.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

import io.ncatbot.boot.test.BotTime;
import io.ncatbot.boot.test.Idleness;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.simulator.NapCatSimulator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/**
 * The tests that use one context's simulators, one after the other: each has them to
 * itself, and finds the bots connected, idle, and in a fresh world.
 */
final class SimulatorSession implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(SimulatorSession.class);

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final List<SimulatedBot> bots;

	/** Not a lock, since a test's end may come on another thread than its beginning. */
	private final Semaphore turn = new Semaphore(1, true);

	private @Nullable Class<?> latest;

	SimulatorSession(List<SimulatedConnectionDetails> places, Bots bots, Dispatcher dispatcher,
			@Nullable BotTime time) {
		this.bots = places.stream().map((place) -> {
			Bot bot = bots.get(place.getName());
			NapCatSimulator simulator = place.simulator();
			return new SimulatedBot(bot, simulator, Idleness.watch(simulator, List.of(bot), dispatcher, time), time);
		}).toList();
	}

	/** A context is ready when its bots are. */
	@EventListener(ContextRefreshedEvent.class)
	void awaitConnections() {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
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
		this.bots.forEach((bot) -> bot.simulator().restart());
	}

	@Override
	public void close() {
		this.bots.forEach((bot) -> bot.idleness().close());
	}

}
