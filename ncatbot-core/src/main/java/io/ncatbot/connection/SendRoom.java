package io.ncatbot.connection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Waiting;

/**
 * How much may wait to be sent, and who waits for room there: first come, first served,
 * so that a big request is not passed by small ones for ever. All that it holds of who
 * waits is what their threads hold anyway.
 */
public final class SendRoom {

	private final long limit;

	private final ArrayDeque<Waiter> waiters = new ArrayDeque<>();

	private long taken;

	private boolean closed;

	/**
	 * Makes room.
	 * @param limit how many characters it has
	 */
	public SendRoom(long limit) {
		this.limit = limit;
	}

	/**
	 * Takes room at once. An empty room takes anything, or what is bigger than the limit
	 * could never be sent.
	 * @param length how many characters
	 * @return whether there was room for them, and nobody else waited for it
	 */
	public synchronized boolean take(int length) {
		if (this.closed || !this.waiters.isEmpty() || !fits(length)) {
			return false;
		}
		this.taken += length;
		return true;
	}

	private boolean fits(int length) {
		return this.taken == 0 || this.taken + length <= this.limit;
	}

	/**
	 * Takes room, and waits for it if need be. Never on a socket's thread.
	 * @param length how many characters
	 * @param atMost how long to wait
	 * @return whether there was room for them in time, and the room was not closed
	 * @throws InterruptedException if the thread is interrupted; nothing is taken then
	 */
	public boolean take(int length, Duration atMost) throws InterruptedException {
		ThreadRole.refuseToWaitOnSocket("Waiting for room in the send queue");
		Waiter waiter = new Waiter(length);
		synchronized (this) {
			if (this.closed) {
				return false;
			}
			this.waiters.add(waiter);
			admit();
		}
		try {
			return Waiting.isTrueWithin(waiter, atMost) || !withdraw(waiter);
		}
		catch (InterruptedException ex) {
			if (!withdraw(waiter)) {
				free(length);
			}
			throw ex;
		}
	}

	/** Whether it still had no room, and so will have none. */
	private synchronized boolean withdraw(Waiter waiter) {
		boolean waited = this.waiters.remove(waiter);
		admit();
		return waited || !waiter.join();
	}

	/**
	 * Gives room back: what took it has left, or never will.
	 * @param length how many characters
	 */
	public synchronized void free(int length) {
		this.taken = Math.max(0, this.taken - length);
		admit();
	}

	private void admit() {
		for (Waiter next = this.waiters.peek(); next != null && fits(next.length); next = this.waiters.peek()) {
			this.waiters.poll();
			this.taken += next.length;
			next.complete(true);
		}
	}

	/**
	 * Ends it: nobody gets room any more, and who waits for some is told.
	 */
	public synchronized void close() {
		this.closed = true;
		this.waiters.forEach((waiter) -> waiter.complete(false));
		this.waiters.clear();
	}

	/**
	 * Begins anew after {@link #close()}. What took room before still has it.
	 */
	public synchronized void open() {
		this.closed = false;
	}

	/** Nothing is ever chained to it, so it may be completed under the lock. */
	private static final class Waiter extends CompletableFuture<Boolean> {

		private final int length;

		Waiter(int length) {
			this.length = length;
		}

	}

}
