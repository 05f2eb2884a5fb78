package io.ncatbot.boot.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.LinkState;
import io.ncatbot.dispatch.DispatchActivity;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.server.ServerActivity;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether the bots of a simulator have anything left to do: a frame on its way, an
 * event that waits or is handled, a call without an answer, a continuation that runs.
 * When there is nothing of it, nothing more will come by itself.
 * <p>
 * What a bot's own threads do (an {@code @Async} method, a timer of the application)
 * cannot be seen.
 */
public final class Idleness implements AutoCloseable {

	private static final Map<NapCatSimulator, Idleness> KNOWN = new ConcurrentHashMap<>();

	private static final long POLL_NANOS = 500_000;

	private final NapCatSimulator simulator;

	private final Collection<? extends Bot> bots;

	private final Dispatcher dispatcher;

	private final @Nullable BotTime time;

	private Idleness(NapCatSimulator simulator, Collection<? extends Bot> bots, Dispatcher dispatcher,
			@Nullable BotTime time) {
		this.simulator = simulator;
		this.bots = bots;
		this.dispatcher = dispatcher;
		this.time = time;
	}

	/**
	 * Watches bots, so that assertions about their simulator know when they are idle. In
	 * a Spring test this has been done.
	 * @param simulator where the bots connect
	 * @param bots all bots that connect there
	 * @param dispatcher what brings their events to their handlers
	 * @param time their time, if it can be moved
	 * @return the watch, to be closed with the bots
	 */
	public static Idleness watch(NapCatSimulator simulator, Collection<? extends Bot> bots, Dispatcher dispatcher,
			@Nullable BotTime time) {
		Idleness idleness = new Idleness(simulator, bots, dispatcher, time);
		KNOWN.put(simulator, idleness);
		return idleness;
	}

	/**
	 * Looks for the watch over a simulator's bots.
	 * @param simulator where the bots connect
	 * @return the watch, or null when nobody watches them
	 */
	public static @Nullable Idleness of(NapCatSimulator simulator) {
		return KNOWN.get(simulator);
	}

	/**
	 * The bots' time.
	 * @return the time, or null where it cannot be moved
	 */
	public @Nullable BotTime time() {
		return this.time;
	}

	/**
	 * Tells whether there is nothing left to do.
	 * @return whether it was so at some moment during this call
	 */
	public boolean isIdle() {
		Snapshot first = Snapshot.of(this);
		// All these counts only grow. If none has moved since it was read, they were all
		// true at one moment: the one between the two readings.
		return first.problems().isEmpty() && first.equals(Snapshot.of(this));
	}

	/**
	 * Waits until there is nothing left to do.
	 * @param timeout how long to wait
	 * @return whether it was so in time
	 */
	public boolean await(Duration timeout) {
		long deadline = System.nanoTime() + timeout.toNanos();
		while (!isIdle()) {
			if (System.nanoTime() - deadline > 0) {
				return false;
			}
			LockSupport.parkNanos(POLL_NANOS);
		}
		return true;
	}

	/**
	 * What is left to do.
	 * @return words for people, such as {@code 1 call without an answer}; empty when idle
	 */
	public String busyWith() {
		return String.join(", ", Snapshot.of(this).problems());
	}

	@Override
	public void close() {
		KNOWN.remove(this.simulator, this);
	}

	/**
	 * All counts at about one moment.
	 */
	private record Snapshot(long taken, long callsStarted, int callsPending, int changes, boolean connecting,
			DispatchActivity dispatch, ServerActivity server) {

		static Snapshot of(Idleness of) {
			long taken = 0;
			long started = 0;
			int pending = 0;
			int changes = 0;
			boolean connecting = false;
			for (Bot bot : of.bots) {
				taken += bot.activity().framesTaken();
				started += bot.activity().callsStarted();
				pending += bot.activity().callsPending();
				changes += bot.activity().changesPending();
				connecting |= bot.link() == LinkState.CONNECTING
						|| bot.link() == LinkState.LOST && of.simulator.isListening();
			}
			return new Snapshot(taken, started, pending, changes, connecting, of.dispatcher.activity(),
					of.simulator.activity());
		}

		List<String> problems() {
			List<String> problems = new ArrayList<>();
			if (this.connecting) {
				problems.add("connecting");
			}
			count(problems, this.server.framesGiven() - this.taken, "frame(s) on the way to it");
			count(problems, this.server.callsBegun() - this.server.callsDone(), "call(s) that NapCat delays");
			count(problems, this.callsPending, "call(s) without an answer, or whose continuation runs");
			count(problems, this.dispatch.lanes(), "chat(s) whose handler runs");
			count(problems, this.dispatch.concurrent(), "concurrent handler(s) that run");
			count(problems, this.changes, "change(s) of link or login that it is told of");
			if (problems.isEmpty() && this.dispatch.admitted() != this.dispatch.finished()) {
				problems.add("an event");
			}
			return problems;
		}

		private static void count(List<String> problems, long count, String what) {
			if (count != 0) {
				problems.add(count + " " + what);
			}
		}

	}

}
