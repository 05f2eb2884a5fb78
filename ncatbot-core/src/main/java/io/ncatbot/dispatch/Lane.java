package io.ncatbot.dispatch;

import java.util.ArrayDeque;

import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * The events of one conversation, handled one at a time in the order in which they
 * arrived. A lane exists while it has events; it takes a thread only while it runs one,
 * and none while it waits for a stage that a handler returned.
 */
final class Lane implements HandlerTask {

	/** After so many events a busy lane lets others have its thread. */
	private static final int TURN = 64;

	private final Dispatcher dispatcher;

	private final ConversationKey key;

	private final Backlog backlog;

	/** The backlog's lock guards these two. */
	private final ArrayDeque<QueuedEvent> events = new ArrayDeque<>();

	private long waitingBytes;

	/** Only the thread that runs the lane touches it. */
	private @Nullable EventRun current;

	private final Runnable resume;

	Lane(Dispatcher dispatcher, ConversationKey key, Backlog backlog) {
		this.dispatcher = dispatcher;
		this.key = key;
		this.backlog = backlog;
		this.resume = this::schedule;
	}

	/**
	 * Adds an event, unless there is no room for it. What runs does not count as waiting.
	 */
	boolean offer(Event event) {
		return this.backlog.admit(new QueuedEvent(this, event));
	}

	/** For the backlog, as are the next four. */
	void add(QueuedEvent event) {
		this.events.add(event);
		this.waitingBytes += event.bytes();
	}

	@Nullable QueuedEvent poll() {
		QueuedEvent event = this.events.poll();
		if (event != null) {
			this.waitingBytes -= event.bytes();
		}
		return event;
	}

	@Nullable QueuedEvent oldest() {
		return this.events.peek();
	}

	int waiting() {
		return this.events.size();
	}

	long waitingBytes() {
		return this.waitingBytes;
	}

	/**
	 * Whether nothing waits; asked by whoever runs the lane, when nothing runs either.
	 */
	boolean isEmpty() {
		return this.backlog.isEmpty(this);
	}

	void schedule() {
		this.backlog.threads().execute(this);
	}

	@Override
	public void rejected() {
		Dispatcher.sayLost(clear());
	}

	/** Drops what has not begun. */
	int clear() {
		return this.backlog.abandon(this);
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
		schedule();
	}

	/**
	 * Begins with the next event; null if there is none, and then the lane has ended.
	 */
	private @Nullable EventRun next() {
		while (true) {
			QueuedEvent event = this.backlog.next(this);
			if (event != null) {
				return new EventRun(this.dispatcher, this.backlog, this.key.bot(), event);
			}
			if (this.dispatcher.retire(this.key, this)) {
				return null;
			}
		}
	}

}
