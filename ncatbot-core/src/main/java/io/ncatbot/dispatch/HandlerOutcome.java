package io.ncatbot.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * How a handler has ended.
 *
 * @param stops whether no handler after it gets the event
 * @param failure why it failed, which it has dealt with already; null if it did not
 */
public record HandlerOutcome(boolean stops, @Nullable Throwable failure) {

	/**
	 * It went well, or the event was not for it; the next handler has its turn.
	 */
	public static final HandlerOutcome CONTINUE = new HandlerOutcome(false, null);

	/**
	 * It went well, and is the last.
	 */
	public static final HandlerOutcome STOP = new HandlerOutcome(true, null);

}
