package io.ncatbot.simulator.server;

/**
 * Sees raw frames, for whoever wants to show them.
 */
@FunctionalInterface
public interface FrameTap {

	/**
	 * A frame passes.
	 * @param toBot whether it goes to a bot rather than comes from one
	 * @param utf8 its text; not to be changed
	 */
	void frame(boolean toBot, byte[] utf8);

}
