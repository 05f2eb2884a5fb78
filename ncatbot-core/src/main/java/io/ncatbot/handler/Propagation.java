package io.ncatbot.handler;

/**
 * Whether the handlers after one get the event too. A handler returns it, by itself or in
 * an {@code Optional} or a stage, to decide for each event what
 * {@link OnEvent#blocking()} decides for all.
 */
public enum Propagation {

	/**
	 * The next handler has its turn.
	 */
	CONTINUE,

	/**
	 * No other handler gets the event.
	 */
	STOP

}
