package io.ncatbot.connection.transfer;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Work with files that runs on a thread of its own, from its request to its end.
 *
 * @param <V> what it brings
 */
public abstract class TransferTask<V> {

	private final String action;

	private final CompletableFuture<V> raw = new CompletableFuture<>();

	private final AtomicBoolean begun = new AtomicBoolean();

	TransferTask(String action) {
		this.action = action;
	}

	/**
	 * Returns what is done.
	 * @return the action's wire name
	 */
	public final String action() {
		return this.action;
	}

	/**
	 * Returns the raw stage, which completes on the work's thread and belongs to the
	 * library.
	 * @return what the work brings, or a failure that is not wrapped
	 */
	public final CompletableFuture<V> raw() {
		return this.raw;
	}

	/**
	 * Ends the work as soon as it notices. Whoever waits for it is told at once.
	 */
	public final void cancel() {
		this.raw.cancel(false);
		interrupt();
	}

	/**
	 * Fails the work if it has not begun, and then it never does.
	 * @param failure why
	 */
	public final void failUnlessBegun(RuntimeException failure) {
		if (this.begun.compareAndSet(false, true)) {
			this.raw.completeExceptionally(failure);
		}
	}

	final void execute() {
		if (this.raw.isDone() || !this.begun.compareAndSet(false, true)) {
			return;
		}
		try {
			this.raw.complete(run());
		}
		catch (Throwable ex) {
			this.raw.completeExceptionally(ex);
		}
	}

	/** Does the work; it may block. */
	abstract V run() throws IOException, InterruptedException;

	/** Wakes what the work waits for, and makes it fail. */
	abstract void interrupt();

}
