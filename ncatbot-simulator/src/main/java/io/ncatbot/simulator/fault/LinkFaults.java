package io.ncatbot.simulator.fault;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How connections misbehave. All of it is over by itself, but for {@link #slow}.
 */
public final class LinkFaults {

	private final AtomicInteger framesLeft = new AtomicInteger();

	private final AtomicInteger cuts = new AtomicInteger();

	private final AtomicInteger badTokens = new AtomicInteger();

	private final AtomicInteger refusals = new AtomicInteger();

	private volatile int refusalStatus;

	private volatile int readRate;

	private volatile int writeRate;

	private volatile boolean splitCharacters;

	private volatile Links links = new NoLinks();

	LinkFaults() {
	}

	/** Breaks every connection now, without a close frame. */
	public void drop() {
		this.links.drop();
	}

	/**
	 * Breaks a connection, without a close frame, once so many more frames were given to
	 * connections; the one that gets the last of them breaks.
	 * @param frames how many frames still pass, of all kinds
	 */
	public void dropAfter(int frames) {
		this.framesLeft.set(Math.max(1, frames));
	}

	/** Begins to send the next WebSocket frame and breaks the connection half-way. */
	public void cutNextFrame() {
		this.cuts.incrementAndGet();
	}

	/**
	 * Closes every WebSocket with a code.
	 * @param code the code, such as 1009 for a message that was too big
	 */
	public void close(int code) {
		this.links.close(code);
	}

	/**
	 * Neither reads nor writes on any connection for a while; what should be sent waits.
	 * @param time how long
	 */
	public void stall(Duration time) {
		this.links.stall(time);
	}

	/**
	 * Reads and writes slowly on all connections, new ones included.
	 * @param readBytesPerSecond how much is read, 0 for no limit
	 * @param writeBytesPerSecond how much is written, 0 for no limit
	 */
	public void slow(int readBytesPerSecond, int writeBytesPerSecond) {
		this.readRate = Math.max(0, readBytesPerSecond);
		this.writeRate = Math.max(0, writeBytesPerSecond);
		this.links.paceChanged();
	}

	/** Reads and writes as fast as it can again. */
	public void fast() {
		slow(0, 0);
	}

	/**
	 * Refuses the next upgrades to a WebSocket and subscriptions to {@code /_events}.
	 * @param status the HTTP status of the answer
	 * @param times how many are refused
	 */
	public void refuseHandshakes(int status, int times) {
		this.refusalStatus = status;
		this.refusals.set(times);
	}

	/**
	 * Takes the right token for a wrong one, a few times; where NapCat connects or posts
	 * to the bot itself, it shows a wrong one.
	 * @param times of how many connections, HTTP requests or posts
	 */
	public void refuseTokens(int times) {
		this.badTokens.set(times);
	}

	/** Closes everything as NapCat does and begins again, on the same ports. */
	public void restart() {
		this.links.restart();
	}

	/**
	 * Reads JSON bodies of HTTP requests as NapCat does: each chunk by itself, so that a
	 * character which lies in two of them is lost (U+FFFD).
	 * @param broken whether they are read so
	 */
	public void splitCharacters(boolean broken) {
		this.splitCharacters = broken;
	}

	void clear() {
		this.framesLeft.set(0);
		this.cuts.set(0);
		this.badTokens.set(0);
		this.refusals.set(0);
		this.splitCharacters = false;
		fast();
	}

	// --- for the server -----------------------------------------------------------

	/**
	 * Says who has the connections.
	 * @param newLinks the server
	 */
	public void links(Links newLinks) {
		this.links = newLinks;
	}

	Links links() {
		return this.links;
	}

	/**
	 * What happens to the next frame, one use of which is spent.
	 * @return the mishap
	 */
	public FrameMishap nextFrame() {
		if (Faults.spend(this.cuts)) {
			return FrameMishap.CUT;
		}
		return (this.framesLeft.get() > 0 && this.framesLeft.getAndUpdate((left) -> Math.max(0, left - 1)) == 1)
				? FrameMishap.LAST : FrameMishap.NONE;
	}

	/**
	 * Whether a handshake is refused, one use of which is spent.
	 * @return the HTTP status, 0 when it is not
	 */
	public int refusal() {
		return Faults.spend(this.refusals) ? this.refusalStatus : 0;
	}

	/**
	 * Whether a right token is refused, one use of which is spent.
	 * @return true when it is
	 */
	public boolean refusesToken() {
		return Faults.spend(this.badTokens);
	}

	/**
	 * How fast the server reads.
	 * @return bytes per second, 0 for no limit
	 */
	public int readRate() {
		return this.readRate;
	}

	/**
	 * How fast the server writes.
	 * @return bytes per second, 0 for no limit
	 */
	public int writeRate() {
		return this.writeRate;
	}

	/**
	 * Whether bodies are decoded chunk by chunk.
	 * @return true while {@link #splitCharacters(boolean)} is on
	 */
	public boolean splitsCharacters() {
		return this.splitCharacters;
	}

	/**
	 * What can happen to a frame.
	 */
	public enum FrameMishap {

		/** It passes. */
		NONE,

		/** The first half passes, and the connection breaks. */
		CUT,

		/** It passes, and the connection breaks. */
		LAST

	}

}
