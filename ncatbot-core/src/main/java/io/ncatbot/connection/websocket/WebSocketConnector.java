package io.ncatbot.connection.websocket;

import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import io.ncatbot.connection.Endpoint;
import io.ncatbot.connection.FrameConnector;
import io.ncatbot.connection.FrameListener;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;

import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;

/**
 * Opens forward WebSocket connections with Spring's client.
 */
public final class WebSocketConnector implements FrameConnector {

	/**
	 * The size of the client's own buffer for a part of a frame, in characters. Most
	 * frames fit; bigger ones come in parts.
	 */
	private static final int PART_SIZE = 8 * 1024;

	private final StandardWebSocketClient client;

	private final Executor executor;

	private final long frameLimit;

	private final long queueLimit;

	/**
	 * Creates a connector.
	 * @param executor runs handshakes and senders, which block
	 * @param frameLimit how many bytes a received frame may have
	 * @param queueLimit how many characters may wait to be sent on one connection
	 */
	public WebSocketConnector(Executor executor, long frameLimit, long queueLimit) {
		WebSocketContainer container = ContainerProvider.getWebSocketContainer();
		container.setDefaultMaxTextMessageBufferSize(PART_SIZE);
		container.setDefaultMaxBinaryMessageBufferSize(PART_SIZE);
		container.setDefaultMaxSessionIdleTimeout(0);
		this.client = new StandardWebSocketClient(container);
		this.client.setTaskExecutor(new TaskExecutorAdapter(executor));
		this.executor = executor;
		this.frameLimit = frameLimit;
		this.queueLimit = queueLimit;
	}

	@Override
	public void connect(Endpoint endpoint, FrameListener listener) {
		WebSocketHttpHeaders headers = new WebSocketHttpHeaders();
		if (endpoint.hasToken()) {
			headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + endpoint.token());
		}
		SessionHandler handler = new SessionHandler(listener, this.executor, this.frameLimit, this.queueLimit);
		this.client.execute(handler, headers, endpoint.url()).whenComplete((session, failure) -> {
			if (failure != null) {
				Throwable cause = (failure instanceof CompletionException && failure.getCause() != null)
						? failure.getCause() : failure;
				HandshakeFailures.Finding finding = HandshakeFailures.of(cause);
				handler.refused(finding.failure(), finding.detail());
			}
		});
	}

}
