package io.ncatbot.dispatch;

/**
 * How many events were lost, by the reason.
 *
 * @param backlogFull events that came when the bot's backlog was full
 * @param conversationFull events that came when half of the backlog waited in their
 * conversation
 * @param outdated events that had waited longest and gave way to newer ones
 * @param shutdown events that waited when the time for the shutdown was up
 */
public record DroppedEvents(long backlogFull, long conversationFull, long outdated, long shutdown) {

	/**
	 * Nothing was lost.
	 */
	public static final DroppedEvents NONE = new DroppedEvents(0, 0, 0, 0);

	/**
	 * Returns how many there were of all reasons.
	 * @return the sum
	 */
	public long total() {
		return this.backlogFull + this.conversationFull + this.outdated + this.shutdown;
	}

	/**
	 * Adds what others lost.
	 * @param other the other counts
	 * @return the sums
	 */
	public DroppedEvents plus(DroppedEvents other) {
		return new DroppedEvents(this.backlogFull + other.backlogFull, this.conversationFull + other.conversationFull,
				this.outdated + other.outdated, this.shutdown + other.shutdown);
	}

	DroppedEvents minus(DroppedEvents before) {
		return new DroppedEvents(this.backlogFull - before.backlogFull, this.conversationFull - before.conversationFull,
				this.outdated - before.outdated, this.shutdown - before.shutdown);
	}

	DroppedEvents whileRunning() {
		return new DroppedEvents(this.backlogFull, this.conversationFull, this.outdated, 0);
	}

}
