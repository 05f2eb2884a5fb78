package io.ncatbot.connection;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.ncatbot.concurrent.Timers;

/**
 * Slows down who guesses tokens: after so many failures within a minute, an address is
 * not even looked at for the rest of it. A NapCat with a wrong token, which tries every
 * few seconds for ever, stays below that. The addresses of one IPv6 network count as one.
 */
public final class FailedAttempts {

	private static final int MOST_PER_MINUTE = 30;

	private static final int MOST_ADDRESSES = 1000;

	private static final int MOST_TOLD_PER_MINUTE = 30;

	private static final long MINUTE = Duration.ofMinutes(1).toNanos();

	private final Timers timers;

	private final Map<String, Attempts> addresses = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
			return size() > MOST_ADDRESSES;
		}

	};

	private long tellingSince;

	private int told;

	/**
	 * Begins without any.
	 * @param timers measures time
	 */
	public FailedAttempts(Timers timers) {
		this.timers = timers;
		this.tellingSince = timers.nanoTime();
	}

	/**
	 * Tells whether an address has failed too often of late.
	 * @param address the address
	 * @return whether to refuse it without looking
	 */
	public synchronized boolean areTooMany(String address) {
		Attempts attempts = this.addresses.get(RemoteNetwork.of(address));
		return attempts != null && this.timers.nanoTime() - attempts.since < MINUTE
				&& attempts.count >= MOST_PER_MINUTE;
	}

	/**
	 * Notes a failure.
	 * @param address whose it is
	 * @return how it stands in the row of its kind
	 */
	public synchronized Standing add(String address) {
		long now = this.timers.nanoTime();
		String network = RemoteNetwork.of(address);
		Attempts attempts = this.addresses.get(network);
		if (attempts == null) {
			this.addresses.put(network, new Attempts(now));
			return mayTell(now) ? Standing.FIRST : Standing.REPEATED;
		}
		if (now - attempts.since >= MINUTE) {
			attempts.since = now;
			attempts.count = 0;
		}
		attempts.count++;
		if (attempts.count == MOST_PER_MINUTE && !attempts.told && mayTell(now)) {
			attempts.told = true;
			return Standing.TOO_MANY;
		}
		return Standing.REPEATED;
	}

	/** Whoever has many addresses must not fill the log with them. */
	private boolean mayTell(long now) {
		if (now - this.tellingSince >= MINUTE) {
			this.tellingSince = now;
			this.told = 0;
		}
		return ++this.told <= MOST_TOLD_PER_MINUTE;
	}

	/**
	 * Forgets the failures of an address that was let in.
	 * @param address the address
	 */
	public synchronized void forget(String address) {
		this.addresses.remove(RemoteNetwork.of(address));
	}

	/**
	 * What there is to tell about a failure.
	 */
	public enum Standing {

		/**
		 * The first since the address was last let in, and so worth telling.
		 */
		FIRST,

		/**
		 * One of a row of which somebody was told.
		 */
		REPEATED,

		/**
		 * The first time that there were so many within a minute: from now on the address
		 * is not looked at.
		 */
		TOO_MANY

	}

	private static final class Attempts {

		private long since;

		private int count = 1;

		private boolean told;

		Attempts(long since) {
			this.since = since;
		}

	}

}
