package io.ncatbot.connection.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntFunction;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

import org.jspecify.annotations.Nullable;

/**
 * Opens streams of events on JDKs whose client sends a {@code Content-Length} with a GET,
 * at which NapCat falls silent: with sockets, and a thread for each stream.
 */
final class SocketEventSource implements EventSource {

	private static final int PATIENCE = 10_000;

	private static final int OK = 200;

	private final Executor executor;

	private final @Nullable SSLContext ssl;

	SocketEventSource(Executor executor, @Nullable SSLContext ssl) {
		this.executor = executor;
		this.ssl = ssl;
	}

	@Override
	public CompletableFuture<Integer> open(Requests requests, IntFunction<EventStream> opened) {
		HttpRequest request = requests.events();
		HttpRoute route = HttpRoute.to(request.uri());
		Socket socket = new Socket(Proxy.NO_PROXY);
		CompletableFuture<Integer> status = new CompletableFuture<>();
		status.whenComplete((result, failure) -> close(socket));
		try {
			this.executor.execute(() -> run(socket, route, request, opened, status));
		}
		catch (RejectedExecutionException ex) {
			status.completeExceptionally(ex);
		}
		return status;
	}

	private void run(Socket socket, HttpRoute route, HttpRequest request, IntFunction<EventStream> opened,
			CompletableFuture<Integer> status) {
		try {
			route.connect(socket, PATIENCE);
			socket.setSoTimeout(PATIENCE);
			if (route.isTunnel()) {
				int dug = route.dig(socket, request.headers().firstValue(Requests.PROXY_LOGIN).orElse(null));
				if (dug != OK) {
					status.complete(dug);
					return;
				}
			}
			Socket open = secured(socket, route);
			open.setSoTimeout(PATIENCE);
			open.getOutputStream().write(head(route, request).getBytes(StandardCharsets.ISO_8859_1));
			open.getOutputStream().flush();
			InputStream in = new BufferedInputStream(open.getInputStream());
			ResponseHead answer = ResponseHead.read(in);
			if (EventSource.isStream(answer.status(), answer.header("content-type"))) {
				open.setSoTimeout(0);
				answer.body(in).readAllInto(opened.apply(answer.status()));
			}
			status.complete(answer.status());
		}
		catch (IOException | GeneralSecurityException | RuntimeException ex) {
			status.completeExceptionally(ex);
		}
	}

	private Socket secured(Socket socket, HttpRoute route) throws IOException, GeneralSecurityException {
		if (!route.isSecure()) {
			return socket;
		}
		SSLContext context = (this.ssl != null) ? this.ssl : SSLContext.getDefault();
		SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, route.host(), route.port(), true);
		SSLParameters parameters = tls.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("HTTPS");
		tls.setSSLParameters(parameters);
		return tls;
	}

	private static String head(HttpRoute route, HttpRequest request) {
		StringBuilder head = new StringBuilder("GET ").append(route.target())
			.append(" HTTP/1.1\r\nHost: ")
			.append(route.authority())
			.append("\r\n");
		request.headers().map().forEach((name, values) -> {
			if (!route.isTunnel() || !name.equalsIgnoreCase(Requests.PROXY_LOGIN)) {
				head.append(name).append(": ").append(values.get(0)).append("\r\n");
			}
		});
		return head.append("\r\n").toString();
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// It is gone either way.
		}
	}

}
