package io.ncatbot.connection.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntFunction;

import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

/**
 * Opens streams of events on JDKs whose client sends a {@code Content-Length} with a GET,
 * at which NapCat falls silent: each with a socket, and all with one thread.
 */
final class ChannelEventSource implements EventSource {

	private final SocketSelector selector;

	private final Executor executor;

	private final @Nullable SSLContext ssl;

	/**
	 * Creates a source.
	 * @param selector waits for the sockets
	 * @param executor reads from them
	 * @param ssl whom to trust; null for the JVM's default
	 */
	ChannelEventSource(SocketSelector selector, Executor executor, @Nullable SSLContext ssl) {
		this.selector = selector;
		this.executor = executor;
		this.ssl = ssl;
	}

	@Override
	public CompletableFuture<Integer> open(Requests requests, IntFunction<EventStream> opened) {
		HttpRequest request = requests.events();
		HttpRoute route = HttpRoute.to(request.uri());
		CompletableFuture<Integer> status = new CompletableFuture<>();
		try {
			SocketChannel socket = SocketChannel.open();
			status.whenComplete((result, failure) -> this.selector.close(socket));
			socket.configureBlocking(false);
			// Finding the address of a name may take a while.
			this.executor
				.execute(new ChannelStream(this.selector, socket, route, this.ssl, request, opened, status)::ready);
		}
		catch (IOException | RejectedExecutionException ex) {
			status.completeExceptionally(ex);
		}
		return status;
	}

}
