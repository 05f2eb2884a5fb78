package io.ncatbot.connection;

/**
 * Learns how bots are. The changes of one bot come one after another, in their order, on
 * a thread that may wait; those of different bots may come at the same time.
 */
@FunctionalInterface
public interface BotListener {

	/**
	 * Learns of a change.
	 * @param change the change
	 */
	void onChange(BotChange change);

}
