package io.ncatbot.boot.test.autoconfigure;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import io.ncatbot.boot.test.BotTime;
import io.ncatbot.boot.test.Idleness;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.LinkState;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.call.RecordedCall;
import org.jspecify.annotations.Nullable;

/**
 * A bot and the simulator that it connects to.
 *
 * @param bot the bot
 * @param simulator its NapCat
 * @param idleness knows when it has nothing to do
 * @param time its time, if it can be moved
 * @param transport how it is connected
 */
record SimulatedBot(Bot bot, NapCatSimulator simulator, Idleness idleness, @Nullable BotTime time,
		Transport transport) {

	/** Beyond the slowest attempt to connect again that is usual. */
	private static final Duration LONG = Duration.ofMinutes(2);

	private static final long POLL_NANOS = 500_000;

	private static final Set<LinkState> AWAY = Set.of(LinkState.LOST, LinkState.REFUSED);

	/** Lets NapCat behave again, and ends what would never end by itself. */
	void heal() {
		this.simulator.faults().clear();
		this.simulator.comeBack();
		if (this.bot.activity().callsPending() > 0
				&& this.simulator.calls().stream().anyMatch((call) -> call.retcode() == RecordedCall.NO_ANSWER)) {
			this.simulator.dropConnections();
		}
		if (this.time != null && this.transport.comesToTheApplication() && this.bot.link() != LinkState.CONNECTED) {
			// An application does not look at whoever has failed too often of late.
			this.time.advance(LONG);
		}
	}

	/** Waits until the bot is connected and has nothing left to do. */
	boolean settle(long deadline) {
		while (this.bot.link() != LinkState.CONNECTED || !this.idleness.isIdle()) {
			if (System.nanoTime() - deadline > 0) {
				return false;
			}
			// Where NapCat comes by itself it may be about to, and would be too late.
			if (this.time != null && this.transport.goesToNapCat() && AWAY.contains(this.bot.link())) {
				this.time.advance(LONG);
			}
			LockSupport.parkNanos(POLL_NANOS);
		}
		return true;
	}

	/**
	 * Waits for the first connection, which may never come: that is for tests to find.
	 */
	void awaitConnection(long deadline) {
		while (!this.idleness.isIdle() && System.nanoTime() - deadline < 0) {
			LockSupport.parkNanos(POLL_NANOS);
		}
	}

	String problem() {
		return "%s %s%s".formatted(this.bot, this.idleness.busyWith(),
				this.bot.linkProblem().isEmpty() ? "" : ", " + this.bot.linkProblem());
	}

}
