package io.ncatbot.dispatch;

import java.util.ArrayDeque;
import java.util.concurrent.RejectedExecutionException;

import org.jspecify.annotations.Nullable;

/**
 * The threads that the handlers of one bot hold, and what waits for some. One of them it
 * may always have, so that whatever waits has its turn.
 */
final class ThreadShare {

	private final ThreadShares all;

	private final int limit;

	/** This object's lock guards these two. */
	private final ArrayDeque<HandlerTask> waiting = new ArrayDeque<>();

	private int taken;

	ThreadShare(ThreadShares all, int limit) {
		this.all = all;
		this.limit = limit;
	}

	/** Runs a task as soon as there is a thread for this bot. */
	void execute(HandlerTask task) {
		if (takeFor(task)) {
			start(task);
		}
		else {
			// A thread may have become free before anybody could see that one is wanted.
			startHeld();
		}
	}

	private synchronized boolean takeFor(HandlerTask task) {
		if (this.waiting.isEmpty() && mayTake()) {
			take();
			return true;
		}
		this.waiting.add(task);
		this.all.holdsBack(this);
		return false;
	}

	private boolean mayTake() {
		return this.taken == 0 || (this.taken < this.limit && (this.all.isAlone() || this.taken < this.all.free()));
	}

	private void take() {
		this.taken++;
		this.all.take();
	}

	private synchronized void giveBack() {
		this.taken--;
		this.all.giveBack();
	}

	private void start(HandlerTask task) {
		try {
			this.all.run(() -> run(task));
		}
		catch (RejectedExecutionException ex) {
			giveBack();
			task.rejected();
		}
	}

	private void run(HandlerTask task) {
		try {
			task.run();
		}
		finally {
			giveBack();
			this.all.startHeld();
		}
	}

	/** Starts what was held back, as far as there are threads for it now. */
	void startHeld() {
		for (HandlerTask task = takeNext(); task != null; task = takeNext()) {
			start(task);
		}
	}

	private synchronized @Nullable HandlerTask takeNext() {
		if (this.waiting.isEmpty()) {
			this.all.holdsNothing(this);
			return null;
		}
		if (!mayTake()) {
			return null;
		}
		take();
		return this.waiting.poll();
	}

}
