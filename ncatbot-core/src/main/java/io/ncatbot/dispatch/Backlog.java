package io.ncatbot.dispatch;

import io.ncatbot.connection.BotLimits;
import io.ncatbot.connection.Overflow;
import org.jspecify.annotations.Nullable;

/**
 * What waits or runs for one bot, in count and bytes. Its lock guards the queues of all
 * lanes of the bot, since an event of one lane may have to give way to one of another.
 */
final class Backlog {

	private final BotLimits.Backlog limits;

	private final DropLog drops;

	private final ThreadShare threads;

	private final Arrivals arrivals = new Arrivals();

	private int events;

	private long bytes;

	Backlog(BotLimits.Backlog limits, DropLog drops, ThreadShare threads) {
		this.limits = limits;
		this.drops = drops;
		this.threads = threads;
	}

	/** Runs what waits here. */
	ThreadShare threads() {
		return this.threads;
	}

	/**
	 * Adds an event to its lane, unless there is no room for it.
	 * @return whether it was added
	 */
	synchronized boolean admit(QueuedEvent event) {
		if (this.events > 0 && !makeRoom(event)) {
			return false;
		}
		this.events++;
		this.bytes += event.bytes();
		event.lane().add(event);
		this.arrivals.add(event);
		return true;
	}

	private boolean makeRoom(QueuedEvent event) {
		Lane lane = event.lane();
		while (isHalf(event, lane)) {
			if (!dropOldest(lane.oldest())) {
				this.drops.conversationFull();
				return false;
			}
		}
		while (isFull(event)) {
			if (!fitsBesideWhatRuns(event) || !dropOldest(this.arrivals.oldest())) {
				this.drops.backlogFull();
				return false;
			}
		}
		return true;
	}

	/** Or everything that waits would be dropped in vain. */
	private boolean fitsBesideWhatRuns(QueuedEvent event) {
		return this.events - this.arrivals.count() < this.limits.events()
				&& this.bytes - this.arrivals.bytes() + event.bytes() <= this.limits.bytes();
	}

	private boolean isFull(QueuedEvent event) {
		return this.events > 0
				&& (this.events >= this.limits.events() || this.bytes + event.bytes() > this.limits.bytes());
	}

	/** One lane may hold half of the backlog; what runs of it does not count. */
	private boolean isHalf(QueuedEvent event, Lane lane) {
		return lane.waiting() > 0 && (lane.waiting() >= (this.limits.events() + 1) / 2
				|| lane.waitingBytes() + event.bytes() > (this.limits.bytes() + 1) / 2);
	}

	/** The oldest of all is the first of its lane, so no order is broken. */
	private boolean dropOldest(@Nullable QueuedEvent oldest) {
		if (this.limits.overflow() != Overflow.DROP_OLDEST || oldest == null) {
			return false;
		}
		poll(oldest.lane());
		free(oldest);
		this.drops.outdated();
		return true;
	}

	/** Takes the next event of a lane, which runs from now on; null if none waits. */
	synchronized @Nullable QueuedEvent next(Lane lane) {
		return poll(lane);
	}

	private @Nullable QueuedEvent poll(Lane lane) {
		QueuedEvent event = lane.poll();
		if (event != null) {
			this.arrivals.remove(event);
		}
		return event;
	}

	synchronized boolean isEmpty(Lane lane) {
		return lane.waiting() == 0;
	}

	/** An event that ran has ended. */
	synchronized void release(QueuedEvent event) {
		free(event);
	}

	private void free(QueuedEvent event) {
		this.events--;
		this.bytes -= event.bytes();
	}

	/** Drops what waits in a lane, since nobody will run it any more. */
	synchronized int abandon(Lane lane) {
		int dropped = 0;
		for (QueuedEvent event = poll(lane); event != null; event = poll(lane)) {
			free(event);
			dropped++;
		}
		this.drops.lostAtShutdown(dropped);
		return dropped;
	}

	synchronized BacklogActivity activity() {
		return new BacklogActivity(this.events, this.bytes, this.drops.counts());
	}

}
