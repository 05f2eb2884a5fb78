package io.ncatbot.dispatch;

/**
 * What a dispatcher has done with events since its start, and what it has under way.
 *
 * @param admitted events that were given to a lane
 * @param finished events among them whose handlers have ended
 * @param unhandled events that no handler wanted
 * @param drops events that were lost: there was no room, or the bot was shut down first
 * @param lanes conversations with events that wait or run now
 * @param concurrent handlers that run beside their conversations now
 */
public record DispatchActivity(long admitted, long finished, long unhandled, DroppedEvents drops, int lanes,
		int concurrent) {

	/**
	 * Returns how many events were lost, for whatever reason.
	 * @return the count
	 */
	public long dropped() {
		return this.drops.total();
	}

	/**
	 * Returns how many events wait or run.
	 * @return those that were admitted and have neither ended nor been dropped since
	 */
	public long underWay() {
		return this.admitted - this.finished - this.drops.outdated() - this.drops.shutdown();
	}

	/**
	 * Tells whether every event that was admitted has been handled.
	 * @return whether nothing waits or runs
	 */
	public boolean isIdle() {
		return this.lanes == 0 && this.concurrent == 0;
	}

}
