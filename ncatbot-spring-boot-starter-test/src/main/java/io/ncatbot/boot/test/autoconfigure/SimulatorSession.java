package io.ncatbot.boot.test.autoconfigure;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

import io.ncatbot.boot.test.BotTime;
import io.ncatbot.boot.test.Idleness;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.call.RecordedCall;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/**
 * The tests that use one context's simulator, one after the other: each has it to itself,
 * and finds the bot connected, idle, and in a fresh world.
 */
final class SimulatorSession implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(SimulatorSession.class);

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** Beyond the slowest attempt to connect again. */
	private static final Duration LONG = Duration.ofMinutes(2);

	private static final Set<LinkState> AWAY = Set.of(LinkState.LOST, LinkState.REFUSED);

	private final NapCatSimulator simulator;

	private final Bot bot;

	private final @Nullable BotTime time;

	private final Idleness idleness;

	/** Not a lock, since a test's end may come on another thread than its beginning. */
	private final Semaphore turn = new Semaphore(1, true);

	private @Nullable Class<?> latest;

	SimulatorSession(NapCatSimulator simulator, Bots bots, Dispatcher dispatcher, @Nullable BotTime time) {
		this.simulator = simulator;
		this.bot = bots.primary();
		this.time = time;
		this.idleness = Idleness.watch(simulator, bots.all(), dispatcher, time);
	}

	/** A context is ready when its bot is. */
	@EventListener(ContextRefreshedEvent.class)
	void awaitFirstConnection() {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!this.idleness.isIdle() && System.nanoTime() - deadline < 0) {
			LockSupport.parkNanos(500_000);
		}
	}

	void begin(Class<?> testClass, boolean keepWorld) throws InterruptedException {
		this.turn.acquire();
		try {
			if (!keepWorld || this.latest != testClass) {
				freshWorld(testClass);
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

	private void freshWorld(Class<?> testClass) {
		this.simulator.faults().clear();
		this.simulator.comeBack();
		if (waitsForever()) {
			this.simulator.dropConnections();
		}
		if (!settle()) {
			logger.warn(
					"Before a test of {} the bot did not come to rest ({}{}): what the test before it left behind "
							+ "falls into its world",
					testClass.getSimpleName(), this.idleness.busyWith(),
					(this.bot.link() == LinkState.CONNECTED) ? "" : ", " + this.bot.linkProblem());
		}
		this.simulator.restart();
	}

	/** Whether a test has made calls that nobody will ever answer. */
	private boolean waitsForever() {
		return this.bot.activity().callsPending() > 0
				&& this.simulator.calls().stream().anyMatch((call) -> call.retcode() == RecordedCall.NO_ANSWER);
	}

	private boolean settle() {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (this.bot.link() != LinkState.CONNECTED || !this.idleness.isIdle()) {
			if (System.nanoTime() - deadline > 0) {
				return false;
			}
			if (this.time != null && AWAY.contains(this.bot.link())) {
				this.time.advance(LONG);
			}
			LockSupport.parkNanos(500_000);
		}
		return true;
	}

	@Override
	public void close() {
		this.idleness.close();
	}

}
