package io.ncatbot.connection.websocket;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import io.ncatbot.connection.Endpoint;
import io.ncatbot.connection.FrameConnector;
import io.ncatbot.connection.FrameListener;
import io.ncatbot.connection.ProxyLogin;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import org.apache.tomcat.websocket.WsWebSocketContainer;
import org.jspecify.annotations.Nullable;

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

	private final @Nullable ProxyLogin proxyLogin;

	/**
	 * Creates a connector.
	 * @param executor runs handshakes and senders, which block
	 */
	public WebSocketConnector(Executor executor) {
		this(executor, null);
	}

	/**
	 * Creates a connector that gets past a proxy.
	 * @param executor runs handshakes and senders, which block
	 * @param proxyLogin what a proxy on the way is shown; null for nothing
	 */
	public WebSocketConnector(Executor executor, @Nullable ProxyLogin proxyLogin) {
		this.container = ContainerProvider.getWebSocketContainer();
		this.container.setDefaultMaxTextMessageBufferSize(PART_SIZE);
		this.container.setDefaultMaxBinaryMessageBufferSize(PART_SIZE);
		this.container.setDefaultMaxSessionIdleTimeout(0);
		this.executor = executor;
		this.proxyLogin = proxyLogin;
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
		if (this.proxyLogin != null) {
			// The client asks for its tunnel with it, and NapCat does not see it.
			client.setUserProperties(Map.of(HttpHeaders.PROXY_AUTHORIZATION, this.proxyLogin.authorization()));
		}
		client.execute(handler, headers, endpoint.url()).whenComplete((session, failure) -> {
			if (failure != null) {
				Throwable cause = (failure instanceof CompletionException && failure.getCause() != null)
						? failure.getCause() : failure;
				HandshakeFailures.Finding finding = HandshakeFailures.of(cause, goesThroughProxy(endpoint));
				handler.refused(finding.failure(), finding.detail());
			}
		});
	}

	private static boolean goesThroughProxy(Endpoint endpoint) {
		String url = endpoint.url().toString().replaceFirst("(?i)^ws", "http");
		ProxySelector selector = ProxySelector.getDefault();
		return selector != null
				&& selector.select(URI.create(url)).stream().anyMatch((proxy) -> proxy.type() == Proxy.Type.HTTP);
	}

	@Override
	public void close() {
		if (this.container instanceof WsWebSocketContainer tomcat) {
			// Or its threads would outlive the application.
			tomcat.destroy();
		}
	}

}
