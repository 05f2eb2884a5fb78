package io.ncatbot.boot.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import io.ncatbot.connection.Bot;
import io.ncatbot.dispatch.DispatchActivity;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.simulator.NapCatSimulator;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether bots and their simulators have anything left to do: a frame or a post on
 * its way, an event that waits or is handled, a call without an answer, a continuation
 * that runs. When there is nothing of it, nothing more will come by itself. Several
 * accounts of one application are idle together, since what one says another may hear.
 * <p>
 * What a bot's own threads do (an {@code @Async} method, a timer of the application)
 * cannot be seen.
 */
public final class Idleness implements AutoCloseable {

	private static final Map<NapCatSimulator, Idleness> KNOWN = new ConcurrentHashMap<>();

	private static final long POLL_NANOS = 500_000;

	private final Map<NapCatSimulator, ? extends Collection<? extends Bot>> places;

	private final Dispatcher dispatcher;

	private final @Nullable BotTime time;

	private volatile boolean expectsConnections;

	private Idleness(Map<NapCatSimulator, ? extends Collection<? extends Bot>> places, Dispatcher dispatcher,
			@Nullable BotTime time) {
		this.places = places;
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
		return watch(Map.of(simulator, bots), dispatcher, time);
	}

	/**
	 * Watches the bots of several simulators, which are idle together.
	 * @param places the simulators, and all bots that connect to each
	 * @param dispatcher what brings their events to their handlers
	 * @param time their time, if it can be moved
	 * @return the watch, to be closed with the bots
	 */
	public static Idleness watch(Map<NapCatSimulator, ? extends Collection<? extends Bot>> places,
			Dispatcher dispatcher, @Nullable BotTime time) {
		Idleness idleness = new Idleness(Map.copyOf(places), dispatcher, time);
		places.keySet().forEach((simulator) -> KNOWN.put(simulator, idleness));
		return idleness;
	}

	/**
	 * Says that bots which are connected get their events over a connection, as by all
	 * transports but plain HTTP and webhooks: one that has lost it and not noticed is not
	 * idle. Over WebSocket this is seen anyway.
	 */
	public void expectConnections() {
		this.expectsConnections = true;
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
		this.places.keySet().forEach((simulator) -> KNOWN.remove(simulator, this));
	}

	/**
	 * All counts at about one moment.
	 */
	private record Snapshot(DispatchActivity dispatch, List<PlaceActivity> places) {

		static Snapshot of(Idleness of) {
			List<PlaceActivity> places = new ArrayList<>();
			of.places
				.forEach((simulator, bots) -> places.add(PlaceActivity.of(simulator, bots, of.expectsConnections)));
			return new Snapshot(of.dispatcher.activity(), places);
		}

		List<String> problems() {
			Set<String> problems = new LinkedHashSet<>();
			this.places.forEach((place) -> problems.addAll(place.problems()));
			if (this.dispatch.lanes() != 0) {
				problems.add(this.dispatch.lanes() + " chat(s) whose handler runs");
			}
			if (this.dispatch.concurrent() != 0) {
				problems.add(this.dispatch.concurrent() + " concurrent handler(s) that run");
			}
			if (problems.isEmpty() && this.dispatch.underWay() != 0) {
				problems.add("an event");
			}
			return List.copyOf(problems);
		}

	}

}
