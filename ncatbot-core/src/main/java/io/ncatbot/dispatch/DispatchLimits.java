package io.ncatbot.dispatch;

/**
 * How much may wait for handlers. One conversation may hold half of it, so that a chat
 * that is stuck never silences the others.
 *
 * @param maxEvents how many events of one bot may wait or run
 * @param maxBytes how many bytes of JSON they may hold together; a single event is always
 * admitted
 */
public record DispatchLimits(int maxEvents, long maxBytes) {

	/**
	 * The defaults: 10,000 events and 64 MiB.
	 */
	public static final DispatchLimits DEFAULTS = new DispatchLimits(10_000, 64L << 20);

	/**
	 * Checks the limits.
	 */
	public DispatchLimits {
		if (maxEvents < 1 || maxBytes < 1) {
			throw new IllegalArgumentException("A backlog needs room for at least 1 event and 1 byte, not %d and %d"
				.formatted(maxEvents, maxBytes));
		}
	}

}
