package io.ncatbot.dispatch;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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

	/** Only the thread that runs the lane touches these two. */
	private @Nullable Event current;

	private Iterator<? extends EventHandler> handlers = Collections.emptyIterator();

	private int held;

	private long heldBytes;

	Lane(Dispatcher dispatcher, ConversationKey key, Backlog backlog) {
		this.dispatcher = dispatcher;
		this.key = key;
		this.backlog = backlog;
	}

	/** Adds an event, unless there is no room for it. */
	synchronized boolean offer(Event event, int bytes) {
		if (!this.backlog.admit(bytes, this.held, this.heldBytes)) {
			return false;
		}
		this.events.add(event);
		this.held++;
		this.heldBytes += bytes;
		return true;
	}

	synchronized boolean isEmpty() {
		return this.held == 0;
	}

	private synchronized @Nullable Event poll() {
		return this.events.poll();
	}

	/** Drops what has not begun. */
	synchronized int clear() {
		int dropped = this.events.size();
		for (Event event : this.events) {
			release(event);
		}
		this.events.clear();
		return dropped;
	}

	private void release(Event event) {
		int bytes = event.raw().byteLength();
		this.held--;
		this.heldBytes -= bytes;
		this.backlog.release(bytes);
	}

	@Override
	public void run() {
		for (int i = 0; i < TURN; i++) {
			if (this.current == null && !next()) {
				return;
			}
			if (!runHandlers()) {
				// A stage is under way; its end schedules the lane again.
				return;
			}
		}
		this.dispatcher.schedule(this);
	}

	/**
	 * Makes the next event the current one; false if there is none, and then the lane has
	 * ended.
	 */
	private boolean next() {
		while (true) {
			Event event = poll();
			if (event != null) {
				this.current = event;
				this.handlers = this.dispatcher.handlersOf(this.key.bot(), event);
				return true;
			}
			if (this.dispatcher.retire(this.key, this)) {
				return false;
			}
		}
	}

	/**
	 * Runs what is left of the current event's handlers; false if one of them has not
	 * ended yet.
	 */
	private boolean runHandlers() {
		Event event = Objects.requireNonNull(this.current);
		while (this.handlers.hasNext()) {
			CompletionStage<?> stage = this.dispatcher.handle(this.handlers.next(), this.key.bot(), event);
			if (stage != null && !(stage instanceof CompletableFuture<?> future && future.isDone())) {
				stage.whenComplete((result, failure) -> this.dispatcher.schedule(this));
				return false;
			}
		}
		this.current = null;
		synchronized (this) {
			release(event);
		}
		this.dispatcher.finished();
		return true;
	}

}
