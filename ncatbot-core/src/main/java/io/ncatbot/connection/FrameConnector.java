package io.ncatbot.connection;

/**
 * Opens connections: the seam behind which the transports live.
 */
@FunctionalInterface
public interface FrameConnector extends AutoCloseable {

	/**
	 * Begins to open a connection and returns at once.
	 * @param endpoint where to
	 * @param listener learns how it went, and receives what comes
	 */
	void connect(Endpoint endpoint, FrameListener listener);

	/**
	 * Gives back what it holds beside its connections, once these are closed; nothing is
	 * opened any more.
	 */
	@Override
	default void close() {
	}

	/**
	 * Makes one connector of those for the two kinds of URLs.
	 * @param webSocket opens connections to {@code ws} and {@code wss}
	 * @param http opens connections to {@code http} and {@code https}
	 * @return the connector for both
	 */
	static FrameConnector byScheme(FrameConnector webSocket, FrameConnector http) {
		return new FrameConnector() {

			@Override
			public void connect(Endpoint endpoint, FrameListener listener) {
				(endpoint.isHttp() ? http : webSocket).connect(endpoint, listener);
			}

			@Override
			public void close() {
				webSocket.close();
				http.close();
			}

		};
	}

}
