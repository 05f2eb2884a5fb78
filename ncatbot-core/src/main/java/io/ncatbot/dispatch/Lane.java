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

	/** Only the thread that runs the lane touches these three. */
	private @Nullable Event current;

	private boolean stopped;

	private Iterator<? extends EventHandler> handlers = Collections.emptyIterator();

	private long waitingBytes;

	Lane(Dispatcher dispatcher, ConversationKey key, Backlog backlog) {
		this.dispatcher = dispatcher;
		this.key = key;
		this.backlog = backlog;
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
				this.stopped = false;
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
		while (!this.stopped && this.handlers.hasNext()) {
			CompletionStage<HandlerOutcome> stage = this.dispatcher.handle(this.handlers.next(), this.key.bot(), event);
			if (stage instanceof CompletableFuture<HandlerOutcome> future && future.isDone()) {
				future.whenComplete(this::ended);
			}
			else if (stage != null) {
				stage.whenComplete((outcome, failure) -> {
					ended(outcome, failure);
					this.dispatcher.schedule(this);
				});
				return false;
			}
		}
		this.current = null;
		this.backlog.release(event.raw().byteLength());
		this.dispatcher.finished();
		return true;
	}

	private void ended(@Nullable HandlerOutcome outcome, @Nullable Throwable failure) {
		this.stopped = outcome != null && outcome.stops();
	}

}
