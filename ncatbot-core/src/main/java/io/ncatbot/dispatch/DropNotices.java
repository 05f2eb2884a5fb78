package io.ncatbot.dispatch;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import io.ncatbot.connection.Bot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the listener what one bot has lost, away from the threads on which that is found:
 * those read sockets, or hold the backlog's lock. While it listens, no more is told; what
 * is lost meanwhile comes with the next notice.
 */
final class DropNotices {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.dispatch");

	private final Bot bot;

	private final DropListener listener;

	private final Executor threads;

	private final AtomicBoolean telling = new AtomicBoolean();

	private volatile DroppedEvents told = DroppedEvents.NONE;

	/**
	 * Nothing has been told yet.
	 * @param bot whose events are lost
	 * @param listener whom to tell
	 * @param threads may wait for the listener
	 */
	DropNotices(Bot bot, DropListener listener, Executor threads) {
		this.bot = bot;
		this.listener = listener;
		this.threads = threads;
	}

	/** Tells soon what has been lost by then, unless the listener is busy. */
	void tell(Supplier<DroppedEvents> lost) {
		if (this.listener != DropListener.NONE && this.telling.compareAndSet(false, true)) {
			try {
				this.threads.execute(() -> tellNow(lost.get()));
			}
			catch (RejectedExecutionException closed) {
				// After the shutdown nobody is left who could be told.
				this.told = lost.get();
				this.telling.set(false);
			}
		}
	}

	private void tellNow(DroppedEvents lost) {
		DroppedEvents fresh = lost.minus(this.told);
		try {
			this.told = lost;
			if (fresh.total() > 0) {
				this.listener.onDropped(new EventsDropped(this.bot, fresh));
			}
		}
		catch (RuntimeException | Error ex) {
			logger.error("A listener failed on the dropped events of {}", this.bot, ex);
		}
		finally {
			this.telling.set(false);
		}
	}

	/** Whether there is something that the listener has not been told. */
	boolean isBehind(DroppedEvents lost) {
		return this.listener != DropListener.NONE && !lost.equals(this.told);
	}

}
