package io.ncatbot.simulator.world;

/**
 * Something that cannot happen in this world: somebody unknown speaks, a member kicks the
 * owner.
 */
public class WorldException extends RuntimeException {

	/**
	 * Creates the exception.
	 * @param message what cannot happen, and what to change
	 */
	public WorldException(String message) {
		super(message);
	}

}
