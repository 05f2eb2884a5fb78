package io.ncatbot.connection;

/**
 * How much one bot may hold. Nothing of it is taken beforehand.
 *
 * @param backlog what may wait for handlers
 * @param pendingCalls how many calls may be under way
 * @param sendQueue how many characters of requests may wait to be sent on one connection,
 * and as many again for a connection while there is none
 * @param frameSize how many bytes a frame or an answer from NapCat may have
 * @param handlerThreads how many threads its handlers may hold at the same time, however
 * many are free
 */
public record BotLimits(Backlog backlog, int pendingCalls, long sendQueue, long frameSize, int handlerThreads) {

	/**
	 * The defaults: 10,000 events of 64 MiB together, 10,000 calls, 128 Mi characters,
	 * frames of 64 MiB, and as many threads as the other bots leave.
	 */
	public static final BotLimits DEFAULTS = new BotLimits(new Backlog(10_000, 64L << 20, Overflow.DROP_NEWEST), 10_000,
			128L << 20, 64L << 20, Integer.MAX_VALUE);

	/**
	 * Checks the limits.
	 * @throws IllegalArgumentException if one of them leaves no room at all
	 */
	public BotLimits {
		if (pendingCalls < 1 || sendQueue < 1 || frameSize < 1 || handlerThreads < 1) {
			throw new IllegalArgumentException(
					"A bot needs room for at least 1 call, 1 character, 1 byte and 1 thread, not %d, %d, %d and %d"
						.formatted(pendingCalls, sendQueue, frameSize, handlerThreads));
		}
	}

	/**
	 * What may wait for handlers. One conversation may hold half of it, so that a chat
	 * that is stuck never silences the others.
	 *
	 * @param events how many events may wait or run
	 * @param bytes how many bytes of JSON they may hold together; a single event is
	 * always admitted
	 * @param overflow which events are dropped when there is no room
	 */
	public record Backlog(int events, long bytes, Overflow overflow) {

		/**
		 * Checks the limits.
		 * @throws IllegalArgumentException if there is no room at all
		 */
		public Backlog {
			if (events < 1 || bytes < 1) {
				throw new IllegalArgumentException(
						"A backlog needs room for at least 1 event and 1 byte, not %d and %d".formatted(events, bytes));
			}
		}

	}

	/**
	 * Changes how much may wait for handlers.
	 * @param events how many events
	 * @param bytes how many bytes of JSON
	 * @return the changed limits
	 */
	public BotLimits withBacklog(int events, long bytes) {
		return withBacklog(new Backlog(events, bytes, this.backlog.overflow()));
	}

	/**
	 * Changes which events are dropped when there is no room.
	 * @param overflow which
	 * @return the changed limits
	 */
	public BotLimits withOverflow(Overflow overflow) {
		return withBacklog(new Backlog(this.backlog.events(), this.backlog.bytes(), overflow));
	}

	private BotLimits withBacklog(Backlog backlog) {
		return new BotLimits(backlog, this.pendingCalls, this.sendQueue, this.frameSize, this.handlerThreads);
	}

	/**
	 * Changes how many calls may be under way.
	 * @param pendingCalls the limit, at least 1
	 * @return the changed limits
	 */
	public BotLimits withPendingCalls(int pendingCalls) {
		return new BotLimits(this.backlog, pendingCalls, this.sendQueue, this.frameSize, this.handlerThreads);
	}

	/**
	 * Changes how much may wait to be sent.
	 * @param sendQueue how many characters
	 * @return the changed limits
	 */
	public BotLimits withSendQueue(long sendQueue) {
		return new BotLimits(this.backlog, this.pendingCalls, sendQueue, this.frameSize, this.handlerThreads);
	}

	/**
	 * Changes how big a frame from NapCat may be.
	 * @param frameSize how many bytes
	 * @return the changed limits
	 */
	public BotLimits withFrameSize(long frameSize) {
		return new BotLimits(this.backlog, this.pendingCalls, this.sendQueue, frameSize, this.handlerThreads);
	}

	/**
	 * Changes how many threads the bot's handlers may hold at the same time.
	 * @param handlerThreads how many
	 * @return the changed limits
	 */
	public BotLimits withHandlerThreads(int handlerThreads) {
		return new BotLimits(this.backlog, this.pendingCalls, this.sendQueue, this.frameSize, handlerThreads);
	}

}
