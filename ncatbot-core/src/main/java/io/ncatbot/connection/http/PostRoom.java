package io.ncatbot.connection.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.ncatbot.connection.RemoteNetwork;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how many posts are read at the same time, since each takes a thread of the web
 * server for as long as it is on its way. An address from which no post with the right
 * signature has come has a fifth of the places, and all such addresses together have half
 * of them: whoever keeps posts open without the token never takes the last place. NapCat
 * sends a post at once, so it needs its place for a moment only, and in a burst waits as
 * briefly for one.
 */
public final class PostRoom {

	private static final Duration GRACE = Duration.ofMillis(500);

	private static final int MOST_KNOWN = 1000;

	private final int most;

	private final int mostOfStrangers;

	private final int mostOfOneStranger;

	private final long grace;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition left = this.lock.newCondition();

	private final Map<String, Integer> reading = new HashMap<>();

	private final Map<String, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > MOST_KNOWN;
		}

	};

	private int all;

	private int strangers;

	private int waiting;

	private int strangersWaiting;

	private volatile long refused;

	/**
	 * Creates the room.
	 * @param most how many posts are read at the same time, at least 1; as many wait
	 */
	public PostRoom(int most) {
		this(most, GRACE);
	}

	PostRoom(int most, Duration grace) {
		this.most = most;
		this.mostOfStrangers = Math.max(1, most / 2);
		this.mostOfOneStranger = Math.max(1, most / 5);
		this.grace = grace.toNanos();
	}

	/**
	 * Takes a place for a post, and waits a moment for it where there is none.
	 * @param address where the post comes from
	 * @return the place, to be left when the post has been read; or why there is none
	 */
	public Answer enter(String address) {
		String network = RemoteNetwork.of(address);
		this.lock.lock();
		try {
			boolean stranger = !this.known.containsKey(network);
			Refused why = await(network, stranger);
			if (why != null) {
				this.refused++;
				return why;
			}
			this.all++;
			this.strangers += stranger ? 1 : 0;
			this.reading.merge(network, 1, Integer::sum);
			return new Place(network, stranger);
		}
		finally {
			this.lock.unlock();
		}
	}

	private @Nullable Refused await(String network, boolean stranger) {
		Refused why = refusal(network, stranger);
		if (why == null || this.waiting >= this.most || (stranger && this.strangersWaiting >= this.mostOfStrangers)) {
			return why;
		}
		this.waiting++;
		this.strangersWaiting += stranger ? 1 : 0;
		try {
			long nanos = this.grace;
			while (why != null && nanos > 0) {
				nanos = this.left.awaitNanos(nanos);
				why = refusal(network, stranger && !this.known.containsKey(network));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.waiting--;
			this.strangersWaiting -= stranger ? 1 : 0;
		}
		return why;
	}

	private @Nullable Refused refusal(String network, boolean stranger) {
		if (stranger && this.reading.getOrDefault(network, 0) >= this.mostOfOneStranger) {
			return Refused.ADDRESS_HAS_TOO_MANY;
		}
		return (this.all >= this.most || (stranger && this.strangers >= this.mostOfStrangers)) ? Refused.ALL_ARE_TAKEN
				: null;
	}

	/**
	 * Remembers that an address has signed a post rightly.
	 * @param address the address
	 */
	public void know(String address) {
		this.lock.lock();
		try {
			if (this.known.put(RemoteNetwork.of(address), true) == null) {
				this.left.signalAll();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Returns how many posts got no place.
	 * @return the count since the start
	 */
	public long refused() {
		return this.refused;
	}

	/**
	 * Returns how many posts are being read.
	 * @return the count now
	 */
	public int reading() {
		this.lock.lock();
		try {
			return this.all;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void leave(Place place) {
		this.lock.lock();
		try {
			this.all--;
			this.strangers -= place.stranger ? 1 : 0;
			this.reading.computeIfPresent(place.network, (network, count) -> (count > 1) ? count - 1 : null);
			this.left.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Whether a post may be read.
	 */
	public sealed interface Answer {

	}

	/**
	 * Why a post may not be read.
	 */
	public enum Refused implements Answer {

		/**
		 * Its address keeps too many others open, and has not shown the token yet.
		 */
		ADDRESS_HAS_TOO_MANY,

		/**
		 * There are too many in all.
		 */
		ALL_ARE_TAKEN

	}

	/**
	 * The place of a post that is read.
	 */
	public final class Place implements Answer {

		private final String network;

		private final boolean stranger;

		private Place(String network, boolean stranger) {
			this.network = network;
			this.stranger = stranger;
		}

		/** Leaves the place; to be called once. */
		public void leave() {
			PostRoom.this.leave(this);
		}

	}

}
