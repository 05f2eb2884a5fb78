package io.ncatbot.connection.websocket;

import java.util.concurrent.Executor;

import io.ncatbot.connection.FrameListener;

import org.springframework.web.socket.WebSocketHandler;

/**
 * Connections that NapCat opens to a server of this application.
 */
public final class IncomingWebSockets {

	private final Executor executor;

	private final long frameLimit;

	private final long queueLimit;

	/**
	 * Creates what handles connections.
	 * @param executor runs senders, which block
	 * @param frameLimit how many bytes a received frame may have
	 * @param queueLimit how many characters may wait to be sent on one connection
	 */
	public IncomingWebSockets(Executor executor, long frameLimit, long queueLimit) {
		this.executor = executor;
		this.frameLimit = frameLimit;
		this.queueLimit = queueLimit;
	}

	/**
	 * Makes the handler of one connection. Limits and time-outs of its own apply,
	 * whatever the server's are.
	 * @param listener listens to the connection
	 * @param atEnd runs when the connection is closed
	 * @return the handler, for one session
	 */
	public WebSocketHandler handler(FrameListener listener, Runnable atEnd) {
		return new SessionHandler(listener, this.executor, this.frameLimit, this.queueLimit, atEnd);
	}

}
