package io.ncatbot.simulator.server;

/**
 * Whoever gets events.
 */
interface Ear {

	/** The entry of the configuration by which it gets them. */
	Adapter adapter();

	/** Gets an event; never waits. */
	void event(byte[] frame);

}
