package io.ncatbot.connection;

/**
 * Which events are lost when more come than handlers can take. What runs is never
 * dropped, and what is handled of a conversation is handled in its order.
 */
public enum Overflow {

	/**
	 * The event that comes is dropped: what waits has come first.
	 */
	DROP_NEWEST,

	/**
	 * The event that has waited longest gives way to the one that comes: what is answered
	 * late may as well not be answered at all.
	 */
	DROP_OLDEST

}
