package io.ncatbot.connection;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

import io.ncatbot.concurrent.Workers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the changes of one bot to the listener, in their order, away from the threads on
 * which they happen: those read sockets or keep time, and must not wait.
 */
final class ChangeNotices {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.connection");

	/** So many may wait for a listener that does not return. */
	private static final int LIMIT = 1000;

	private final BotListener listener;

	private final Workers workers;

	private final ArrayDeque<BotChange> waiting = new ArrayDeque<>();

	private boolean running;

	private boolean full;

	private @Nullable CompletableFuture<Void> idle;

	ChangeNotices(BotListener listener, Workers workers) {
		this.listener = listener;
		this.workers = workers;
	}

	void add(BotChange change) {
		synchronized (this.waiting) {
			if (this.waiting.size() >= LIMIT) {
				sayFull(change);
				return;
			}
			this.full = false;
			this.waiting.add(change);
			if (this.running) {
				return;
			}
			this.running = true;
		}
		try {
			this.workers.execute(this::run);
		}
		catch (RejectedExecutionException closed) {
			// After the shutdown nobody is left who could be told.
			end();
		}
	}

	private void sayFull(BotChange change) {
		if (!this.full) {
			this.full = true;
			logger.warn("{} changes of {} wait for a listener that does not return; further ones are dropped", LIMIT,
					change.bot());
		}
	}

	private void run() {
		for (BotChange next = next(); next != null; next = next()) {
			try {
				this.listener.onChange(next);
			}
			catch (RuntimeException | Error ex) {
				logger.error("A listener failed on {}", next, ex);
			}
		}
	}

	private @Nullable BotChange next() {
		synchronized (this.waiting) {
			BotChange next = this.waiting.poll();
			if (next == null) {
				end();
			}
			return next;
		}
	}

	private void end() {
		synchronized (this.waiting) {
			this.running = false;
			this.waiting.clear();
			if (this.idle != null) {
				this.idle.complete(null);
				this.idle = null;
			}
		}
	}

	/** How many changes the listener has not been told of to the end. */
	int pending() {
		synchronized (this.waiting) {
			return this.waiting.size() + (this.running ? 1 : 0);
		}
	}

	/** Completes when the listener has been told everything. */
	CompletableFuture<Void> whenIdle() {
		synchronized (this.waiting) {
			if (!this.running) {
				return CompletableFuture.completedFuture(null);
			}
			if (this.idle == null) {
				this.idle = new CompletableFuture<>();
			}
			return this.idle;
		}
	}

}
