package io.ncatbot.connection.http;

import java.lang.ref.WeakReference;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;

import javax.net.ssl.SSLContext;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.Endpoint;
import io.ncatbot.connection.FrameConnector;
import io.ncatbot.connection.FrameListener;
import io.ncatbot.connection.ProxyLogin;
import org.jspecify.annotations.Nullable;

/**
 * Connects to NapCat's HTTP servers: actions as requests, events over {@code /_events}
 * where the server has that. No thread belongs to a connection.
 */
public final class HttpConnector implements FrameConnector {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

	private final Executor executor;

	private final Timers timers;

	private final Duration pingInterval;

	private final boolean eventsElsewhere;

	private final @Nullable ProxyLogin proxyLogin;

	/**
	 * Where the client cannot open streams of events; has a thread while there are any.
	 */
	private final SocketSelector streams;

	/** Nobody else knows those that are still being opened. */
	private final Set<HttpConnection> connections = Collections
		.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

	/** A client has a thread: it stays for as long as a connection needs it. */
	private final Map<Optional<SSLContext>, WeakReference<HttpClient>> clients = new HashMap<>();

	/**
	 * Creates a connector.
	 * @param executor runs what comes back
	 * @param timers measures how long a connection was idle
	 * @param pingInterval how long a stream of events may be quiet before NapCat is asked
	 * to say something on it
	 * @param eventsElsewhere whether events come another way, so that nothing is missing
	 * where the server has none
	 */
	public HttpConnector(Executor executor, Timers timers, Duration pingInterval, boolean eventsElsewhere) {
		this(executor, timers, pingInterval, eventsElsewhere, null);
	}

	/**
	 * Creates a connector that gets past a proxy.
	 * @param executor runs what comes back
	 * @param timers measures how long a connection was idle
	 * @param pingInterval how long a stream of events may be quiet before NapCat is asked
	 * to say something on it
	 * @param eventsElsewhere whether events come another way, so that nothing is missing
	 * where the server has none
	 * @param proxyLogin what a proxy on the way is shown; null for nothing
	 */
	public HttpConnector(Executor executor, Timers timers, Duration pingInterval, boolean eventsElsewhere,
			@Nullable ProxyLogin proxyLogin) {
		this.executor = executor;
		this.timers = timers;
		this.pingInterval = pingInterval;
		this.eventsElsewhere = eventsElsewhere;
		this.proxyLogin = proxyLogin;
		this.streams = new SocketSelector(executor);
	}

	@Override
	public void connect(Endpoint endpoint, FrameListener listener) {
		HttpClient client = client(endpoint);
		EventSource source = (Runtime.version().feature() >= EventSource.FIRST_WITHOUT_LENGTH)
				? EventSource.over(client) : new ChannelEventSource(this.streams, this.executor, endpoint.ssl());
		Requests requests = new Requests(endpoint, this.proxyLogin);
		HttpLimits limits = HttpLimits.of(listener.limits(), this.pingInterval);
		HttpConnection connection = new HttpConnection(client, requests, listener, this.timers, limits,
				this.eventsElsewhere);
		this.connections.add(connection);
		new HttpOpening(client, source, requests, connection, this.timers, limits).begin();
	}

	@Override
	public void close() {
		List.copyOf(this.connections).forEach(HttpConnection::abandon);
	}

	/** Connections whose TLS is the same share a client. */
	private HttpClient client(Endpoint endpoint) {
		synchronized (this.clients) {
			this.clients.values().removeIf((client) -> client.get() == null);
			Optional<SSLContext> ssl = Optional.ofNullable(endpoint.ssl());
			WeakReference<HttpClient> known = this.clients.get(ssl);
			HttpClient client = (known != null) ? known.get() : null;
			if (client == null) {
				client = create(ssl);
				this.clients.put(ssl, new WeakReference<>(client));
			}
			return client;
		}
	}

	private HttpClient create(Optional<SSLContext> ssl) {
		// In its default mode the client offers HTTP/2, which NapCat refuses as soon as
		// its WebSocket shares the port.
		HttpClient.Builder builder = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(CONNECT_TIMEOUT)
			.executor(this.executor);
		ssl.ifPresent(builder::sslContext);
		return builder.build();
	}

}
