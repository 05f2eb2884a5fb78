package io.ncatbot.api;

/**
 * What becomes of a call for which there is no room: as many calls are under way as the
 * bot may have, or NapCat does not read and the send queue is full.
 */
public enum WhenFull {

	/**
	 * It is refused with a {@link CallRejectedException}, and nothing is sent.
	 */
	REJECT,

	/**
	 * The calling thread waits for room, up to the call's time-out, and only then is the
	 * call refused. So the caller becomes no faster than NapCat is.
	 */
	WAIT

}
