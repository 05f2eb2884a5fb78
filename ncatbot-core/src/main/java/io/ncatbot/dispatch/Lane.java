package io.ncatbot.dispatch;

import java.util.ArrayDeque;

import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * The events of one conversation, handled one at a time in the order in which they
 * arrived. A lane exists while it has events; it takes a thread only while it runs one,
 * and none while it waits for a stage that a handler returned.
 */
final class Lane implements Runnable {

	/** After so many events a busy lane lets others have its thread. */
	private static final int TURN = 64;

	private final Dispatcher dispatcher;

	private final ConversationKey key;

	private final Backlog backlog;

	private final ArrayDeque<Event> events = new ArrayDeque<>();

	/** Only the thread that runs the lane touches it. */
	private @Nullable EventRun current;

	private final Runnable resume;

	private long waitingBytes;

	Lane(Dispatcher dispatcher, ConversationKey key, Backlog backlog) {
		this.dispatcher = dispatcher;
		this.key = key;
		this.backlog = backlog;
		this.resume = () -> dispatcher.schedule(this);
	}

	/**
	 * Adds an event, unless there is no room for it. What runs does not count as waiting.
	 */
	synchronized boolean offer(Event event, int bytes) {
		if (!this.backlog.admit(bytes, this.events.size(), this.waitingBytes)) {
			return false;
		}
		this.events.add(event);
		this.waitingBytes += bytes;
		return true;
	}

	/**
	 * Whether nothing waits; asked by whoever runs the lane, when nothing runs either.
	 */
	synchronized boolean isEmpty() {
		return this.events.isEmpty();
	}

	private synchronized @Nullable Event poll() {
		Event event = this.events.poll();
		if (event != null) {
			this.waitingBytes -= event.raw().byteLength();
		}
		return event;
	}

	/** Drops what has not begun. */
	synchronized int clear() {
		int dropped = this.events.size();
		this.events.forEach((event) -> this.backlog.release(event.raw().byteLength()));
		this.events.clear();
		this.waitingBytes = 0;
		return dropped;
	}

	@Override
	public void run() {
		for (int i = 0; i < TURN; i++) {
			EventRun run = this.current;
			if (run == null) {
				run = next();
				if (run == null) {
					return;
				}
				this.current = run;
			}
			if (!run.advance(this.resume)) {
				// A stage is under way; its end schedules the lane again.
				return;
			}
			this.current = null;
		}
		this.dispatcher.schedule(this);
	}

	/**
	 * Begins with the next event; null if there is none, and then the lane has ended.
	 */
	private @Nullable EventRun next() {
		while (true) {
			Event event = poll();
			if (event != null) {
				return new EventRun(this.dispatcher, this.backlog, this.key.bot(), event);
			}
			if (this.dispatcher.retire(this.key, this)) {
				return null;
			}
		}
	}

}
