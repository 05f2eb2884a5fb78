package io.ncatbot.dispatch;

/**
 * Work of one bot's handlers that takes a thread while it runs.
 */
interface HandlerTask extends Runnable {

	/** Called instead of {@link #run()} if there are no threads any more. */
	void rejected();

}
