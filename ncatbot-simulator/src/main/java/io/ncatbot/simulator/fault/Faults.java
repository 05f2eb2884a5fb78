package io.ncatbot.simulator.fault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * How the simulator misbehaves. Nothing of it is on until a test asks for it; changes
 * take effect at once, also on open connections.
 */
public final class Faults {

	private static final String ALL = "";

	private final List<CallFault> rules = new CopyOnWriteArrayList<>();

	private final AtomicInteger garble = new AtomicInteger();

	private final AtomicInteger duplicate = new AtomicInteger();

	private final AtomicInteger lose = new AtomicInteger();

	private volatile boolean tokenRejected;

	private volatile boolean halfOpen;

	private final LinkFaults links = new LinkFaults();

	private final ReplyOrder replies = new ReplyOrder();

	/**
	 * Misbehaves when an action is called. Of several faults that fit, the latest counts.
	 * @param action the action's name; {@code _async} and {@code _rate_limited} forms are
	 * meant too
	 * @return the fault, still without effect until one of its verbs is called
	 */
	public CallFault forAction(String action) {
		return new CallFault(action, this.rules::add);
	}

	/**
	 * Misbehaves whatever is called.
	 * @return the fault, still without effect until one of its verbs is called
	 */
	public CallFault forAll() {
		return forAction(ALL);
	}

	/**
	 * Refuses the token of every new connection, even the right one; where NapCat
	 * connects or posts to the bot itself, it shows a wrong one.
	 * @return these faults
	 */
	public Faults rejectToken() {
		this.tokenRejected = true;
		return this;
	}

	/**
	 * Accepts the right token again.
	 * @return these faults
	 */
	public Faults acceptToken() {
		this.tokenRejected = false;
		return this;
	}

	/**
	 * Stops reading and writing on every connection, new ones included, without closing
	 * any: the peer sees a link that is silent. What should be sent waits.
	 * @return these faults
	 */
	public Faults halfOpen() {
		this.halfOpen = true;
		this.links.links().silenceChanged();
		return this;
	}

	/**
	 * Reads and writes again, and sends what waited.
	 * @return these faults
	 */
	public Faults heal() {
		this.halfOpen = false;
		this.links.links().silenceChanged();
		return this;
	}

	/**
	 * Breaks the next event: its second half is cut off.
	 * @return these faults
	 */
	public Faults garbleNextEvent() {
		this.garble.incrementAndGet();
		return this;
	}

	/**
	 * Sends the next event twice.
	 * @return these faults
	 */
	public Faults duplicateNextEvent() {
		this.duplicate.incrementAndGet();
		return this;
	}

	/**
	 * Never sends the next event.
	 * @return these faults
	 */
	public Faults loseNextEvent() {
		this.lose.incrementAndGet();
		return this;
	}

	/**
	 * Behaves again.
	 */
	public void clear() {
		this.rules.clear();
		this.garble.set(0);
		this.duplicate.set(0);
		this.lose.set(0);
		this.tokenRejected = false;
		this.links.clear();
		this.replies.release();
		heal();
	}

	/**
	 * Whether tokens are refused.
	 * @return true while {@link #rejectToken()} is on
	 */
	public boolean tokenRejected() {
		return this.tokenRejected;
	}

	/**
	 * Whether the connections are silent.
	 * @return true while {@link #halfOpen()} is on
	 */
	public boolean isHalfOpen() {
		return this.halfOpen;
	}

	/**
	 * Misbehaves on connections.
	 * @return the faults of connections
	 */
	public LinkFaults links() {
		return this.links;
	}

	/**
	 * Sends the next replies in the opposite order.
	 * @param replies how many
	 * @param atMost how long they wait for each other; then they are sent, however few
	 * @return these faults
	 */
	public Faults reverseNextReplies(int replies, Duration atMost) {
		this.replies.reverse(replies);
		this.links.links().after(atMost, this.replies::release);
		return this;
	}

	/**
	 * The order of replies, for the server.
	 * @return where each reply passes
	 */
	public ReplyOrder replies() {
		return this.replies;
	}

	/**
	 * Takes the fault that meets a call.
	 * @param action the action's name, without a suffix
	 * @return the fault, one use of which is spent; or null
	 */
	public @Nullable CallFault take(String action) {
		for (int i = this.rules.size() - 1; i >= 0; i--) {
			CallFault rule = this.rules.get(i);
			if ((rule.action().equals(ALL) || rule.action().equals(action)) && rule.spend()) {
				if (rule.spent()) {
					this.rules.remove(rule);
				}
				return rule;
			}
		}
		return null;
	}

	/**
	 * What happens to the event that is sent next, one use of which is spent.
	 * @return the mishap
	 */
	public EventMishap nextEvent() {
		if (spend(this.lose)) {
			return EventMishap.LOST;
		}
		if (spend(this.garble)) {
			return EventMishap.GARBLED;
		}
		return spend(this.duplicate) ? EventMishap.DUPLICATED : EventMishap.NONE;
	}

	static boolean spend(AtomicInteger uses) {
		return uses.get() > 0 && uses.getAndUpdate((left) -> Math.max(0, left - 1)) > 0;
	}

	/**
	 * What can happen to an event.
	 */
	public enum EventMishap {

		/** It arrives. */
		NONE,

		/** It never arrives. */
		LOST,

		/** Half of it arrives. */
		GARBLED,

		/** It arrives twice. */
		DUPLICATED

	}

}
