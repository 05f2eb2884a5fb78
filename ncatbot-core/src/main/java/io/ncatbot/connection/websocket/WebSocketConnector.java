package io.ncatbot.connection.websocket;

import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import io.ncatbot.connection.Endpoint;
import io.ncatbot.connection.FrameConnector;
import io.ncatbot.connection.FrameListener;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import org.apache.tomcat.websocket.WsWebSocketContainer;

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

	private final WebSocketContainer container;

	private final Executor executor;

	/**
	 * Creates a connector.
	 * @param executor runs handshakes and senders, which block
	 */
	public WebSocketConnector(Executor executor) {
		this.container = ContainerProvider.getWebSocketContainer();
		this.container.setDefaultMaxTextMessageBufferSize(PART_SIZE);
		this.container.setDefaultMaxBinaryMessageBufferSize(PART_SIZE);
		this.container.setDefaultMaxSessionIdleTimeout(0);
		this.executor = executor;
	}

	@Override
	public void connect(Endpoint endpoint, FrameListener listener) {
		WebSocketHttpHeaders headers = new WebSocketHttpHeaders();
		endpoint.headers().forEach(headers::set);
		if (endpoint.hasToken()) {
			headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + endpoint.token());
		}
		SessionHandler handler = new SessionHandler(listener, this.executor);
		// Shares the container's threads; only the TLS is its own.
		StandardWebSocketClient client = new StandardWebSocketClient(this.container);
		client.setTaskExecutor(new TaskExecutorAdapter(this.executor));
		client.setSslContext(endpoint.ssl());
		client.execute(handler, headers, endpoint.url()).whenComplete((session, failure) -> {
			if (failure != null) {
				Throwable cause = (failure instanceof CompletionException && failure.getCause() != null)
						? failure.getCause() : failure;
				HandshakeFailures.Finding finding = HandshakeFailures.of(cause);
				handler.refused(finding.failure(), finding.detail());
			}
		});
	}

	@Override
	public void close() {
		if (this.container instanceof WsWebSocketContainer tomcat) {
			// Or its threads would outlive the application.
			tomcat.destroy();
		}
	}

}
