package io.ncatbot.connection.websocket;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.connection.FrameListener;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/**
 * Connections that NapCat opens to a server of this application.
 */
public final class IncomingWebSockets {

	private final Executor executor;

	private final int mostOpen;

	private final AtomicInteger open = new AtomicInteger();

	/**
	 * Creates what handles connections.
	 * @param executor runs senders, which block
	 * @param mostOpen how many connections may be open at the same time
	 */
	public IncomingWebSockets(Executor executor, int mostOpen) {
		this.executor = executor;
		this.mostOpen = mostOpen;
	}

	/**
	 * Tells whether another connection would be one too many.
	 * @return whether it is better refused than opened
	 */
	public boolean isFull() {
		return this.open.get() >= this.mostOpen;
	}

	/**
	 * Makes the handler of one connection. Limits and time-outs of its own apply,
	 * whatever the server's are.
	 * @param listener listens to the connection
	 * @return the handler, for one session
	 */
	public WebSocketHandler handler(FrameListener listener) {
		return new Counted(new SessionHandler(listener, this.executor));
	}

	/**
	 * Counts the connection from its opening on. A handshake that fails half-way is so
	 * never counted; several at once may pass the look before them, and the last of them
	 * are closed again.
	 */
	private final class Counted extends WebSocketHandlerDecorator {

		private boolean taken;

		Counted(WebSocketHandler handler) {
			super(handler);
		}

		@Override
		public void afterConnectionEstablished(WebSocketSession session) throws Exception {
			IncomingWebSockets all = IncomingWebSockets.this;
			if (all.open.incrementAndGet() > all.mostOpen) {
				all.open.decrementAndGet();
				session.close(CloseStatus.SERVICE_OVERLOAD);
				return;
			}
			this.taken = true;
			super.afterConnectionEstablished(session);
		}

		@Override
		public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
			if (this.taken) {
				this.taken = false;
				IncomingWebSockets.this.open.decrementAndGet();
				super.afterConnectionClosed(session, status);
			}
		}

	}

}
