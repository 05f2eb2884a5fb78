package io.ncatbot.handler;

/**
 * Decides what happens when a handler throws, or its reply cannot be sent. Whatever it
 * does, other handlers and conversations go on.
 */
@FunctionalInterface
public interface HandlerErrorStrategy {

	/**
	 * Deals with a failure. It runs where the failure happened, maybe on a continuation
	 * thread.
	 * @param failure what failed, and on which event
	 */
	void onError(HandlerFailure failure);

}
