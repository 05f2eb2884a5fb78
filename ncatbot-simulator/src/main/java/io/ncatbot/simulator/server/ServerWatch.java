package io.ncatbot.simulator.server;

import io.ncatbot.simulator.world.WorldEvent;
import tools.jackson.databind.JsonNode;

/**
 * Sees what passes between a server and its bots, in the order it happens and on the
 * thread that causes it. It must be quick, and must not wait.
 */
public interface ServerWatch {

	/**
	 * Something happened in the world and is told to the bots.
	 * @param cause what happened
	 * @param event the event, not to be changed
	 * @param bytes how long it is
	 */
	void told(WorldEvent cause, JsonNode event, int bytes);

	/**
	 * A call begins; what happens in the world on this thread until it ends is its work.
	 * @param action the action's name, without a suffix
	 * @param params the parameters as they were sent, not to be changed
	 * @param bytes how long the frame was
	 */
	void callBegins(String action, JsonNode params, int bytes);

	/**
	 * The call that began last on this thread ends.
	 * @param answer how it is answered: {@code 0} or the return code and the reason;
	 * other words where there is no answer
	 */
	void callEnds(String answer);

}
