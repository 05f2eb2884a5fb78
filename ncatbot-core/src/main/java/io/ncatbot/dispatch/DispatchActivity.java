package io.ncatbot.dispatch;

/**
 * What a dispatcher has done with events since its start, and what it has under way.
 *
 * @param admitted events that were given to a lane
 * @param finished events among them whose handlers have ended
 * @param unhandled events that no handler wanted
 * @param dropped events that were lost: the backlog was full, or the bot was shut down
 * first
 * @param lanes conversations with events that wait or run now
 * @param concurrent handlers that run beside their conversations now
 */
public record DispatchActivity(long admitted, long finished, long unhandled, long dropped, int lanes, int concurrent) {

	/**
	 * Tells whether every event that was admitted has been handled.
	 * @return whether nothing waits or runs
	 */
	public boolean isIdle() {
		return this.lanes == 0 && this.concurrent == 0;
	}

}
