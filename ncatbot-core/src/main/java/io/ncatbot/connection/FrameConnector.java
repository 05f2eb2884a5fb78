package io.ncatbot.connection;

/**
 * Opens connections: the seam behind which the transports live.
 */
@FunctionalInterface
public interface FrameConnector {

	/**
	 * Begins to open a connection and returns at once.
	 * @param endpoint where to
	 * @param listener learns how it went, and receives what comes
	 */
	void connect(Endpoint endpoint, FrameListener listener);

}
