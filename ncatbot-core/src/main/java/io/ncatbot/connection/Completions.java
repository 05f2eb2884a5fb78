package io.ncatbot.connection;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.ncatbot.concurrent.Workers;

/**
 * Completes callers' futures on continuation threads. A future to which something is
 * chained has a task of its own, since that may block. One to which nothing is chained is
 * most likely forgotten: many of those share a task, as waking a thread costs more than
 * completing it.
 */
final class Completions {

	private final Workers continuations;

	private final ConcurrentLinkedQueue<Quiet> quiet = new ConcurrentLinkedQueue<>();

	private final AtomicBoolean scheduled = new AtomicBoolean();

	Completions(Workers continuations) {
		this.continuations = continuations;
	}

	void add(CallFuture<?> future, Runnable completion) {
		if (future.getNumberOfDependents() > 0) {
			run(completion);
			return;
		}
		this.quiet.add(new Quiet(future, completion));
		if (this.scheduled.compareAndSet(false, true)) {
			run(this::completeQuiet);
		}
	}

	private void run(Runnable task) {
		try {
			this.continuations.execute(task);
		}
		catch (RejectedExecutionException closed) {
			// Only after the shutdown, which leaves no better thread.
			task.run();
		}
	}

	private void completeQuiet() {
		// Before the first is taken, so that whatever comes from now on finds another
		// thread if this one is held up.
		this.scheduled.set(false);
		for (Quiet next = this.quiet.poll(); next != null; next = this.quiet.poll()) {
			if (next.future.getNumberOfDependents() > 0) {
				run(next.completion);
			}
			else {
				next.completion.run();
			}
		}
	}

	private record Quiet(CallFuture<?> future, Runnable completion) {

	}

}
