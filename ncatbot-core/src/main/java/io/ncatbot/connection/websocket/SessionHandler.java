package io.ncatbot.connection.websocket;

import java.io.IOException;
import java.util.concurrent.Executor;

import io.ncatbot.connection.FrameListener;
import io.ncatbot.connection.LinkFailure;
import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.StringUtils;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/**
 * One connection as Spring WebSocket sees it: hands the parts of frames to the assembler,
 * and tells the listener of the beginning and the end exactly once.
 */
final class SessionHandler extends AbstractWebSocketHandler {

	private static final Logger logger = LoggerFactory.getLogger(SessionHandler.class);

	/**
	 * Tomcat's own limit of 20 s is too short for a NapCat that is busy reading a big
	 * message.
	 */
	private static final String TOMCAT_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

	private static final long SEND_TIMEOUT_MILLIS = 180_000;

	private final FrameListener listener;

	private final FrameAssembler assembler;

	private final Executor senders;

	private @Nullable WebSocketChannel channel;

	private @Nullable Throwable transportError;

	private boolean over;

	SessionHandler(FrameListener listener, Executor senders) {
		this.listener = listener;
		this.assembler = new FrameAssembler(listener, listener.limits().frameSize());
		this.senders = senders;
	}

	@Override
	public boolean supportsPartialMessages() {
		return true;
	}

	@Override
	public void afterConnectionEstablished(WebSocketSession session) throws IOException {
		Session nativeSession = ((NativeWebSocketSession) session).getNativeSession(Session.class);
		if (nativeSession == null) {
			throw new IllegalStateException("This WebSocket client is not a Jakarta one: " + session.getClass());
		}
		// A quiet connection is no dead one, whatever the container thinks.
		nativeSession.setMaxIdleTimeout(0);
		nativeSession.getUserProperties().put(TOMCAT_SEND_TIMEOUT, SEND_TIMEOUT_MILLIS);
		WebSocketChannel open = new WebSocketChannel(session, nativeSession, this.senders,
				this.listener.limits().sendQueue());
		this.channel = open;
		this.listener.onOpen(open);
	}

	@Override
	public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
		if (message instanceof TextMessage text) {
			this.assembler.part(text.getPayload(), text.isLast());
		}
		else if (message instanceof PongMessage) {
			this.listener.onPong();
		}
		else if (message instanceof BinaryMessage) {
			// NapCat never sends any; what else is there must not stop the rest.
			logger.debug("Ignored a binary frame");
		}
	}

	@Override
	public void handleTransportError(WebSocketSession session, Throwable exception) {
		logger.debug("The connection failed", exception);
		this.transportError = exception;
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		if (this.channel != null) {
			this.channel.closed();
		}
		synchronized (this) {
			if (this.over) {
				return;
			}
			this.over = true;
		}
		this.listener.onClosed(status.getCode(), reason(status));
	}

	private String reason(CloseStatus status) {
		if (StringUtils.hasText(status.getReason())) {
			return status.getReason();
		}
		Throwable error = this.transportError;
		if (error == null) {
			return "";
		}
		// The end of a stream is an exception without words.
		return (error.getMessage() != null) ? error.getMessage() : "the connection ended without a close frame";
	}

	void refused(LinkFailure failure, String detail) {
		synchronized (this) {
			if (this.over) {
				return;
			}
			this.over = true;
		}
		this.listener.onRefused(failure, detail);
	}

}
