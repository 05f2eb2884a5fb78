package io.ncatbot.connection.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

/**
 * One stream of events over a socket that does not block, from the connection to the last
 * event. Step by step it does what the socket is ready for, on one thread at a time, and
 * reads no further before what it has read is taken.
 */
final class ChannelStream implements SocketSelector.Waiter {

	private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

	private static final int ENDED = -1;

	private static final int OK = 200;

	private final SocketSelector selector;

	private final SocketChannel socket;

	private final HttpRoute route;

	private final @Nullable SSLContext ssl;

	private final HttpRequest request;

	private final IntFunction<EventStream> opened;

	private final CompletableFuture<Integer> status;

	private Wire wire;

	private ByteBuffer received = NOTHING;

	private Step next = this::connect;

	/**
	 * Something to be done.
	 */
	private interface Step {

		/**
		 * Does it, as far as the socket allows.
		 * @return which operations of the socket to wait for before it is done again; 0
		 * if the next step can be done; {@link #ENDED} if there is none
		 */
		int run() throws IOException;

	}

	/**
	 * What is to be done with an answer.
	 */
	private interface Answered {

		void take(ResponseHead answer) throws IOException;

	}

	/**
	 * Creates a stream.
	 * @param selector waits for the socket
	 * @param socket is not connected yet; closed by whoever owns the status
	 * @param route where to
	 * @param ssl whom to trust; null for the JVM's default
	 * @param request asks for the events
	 * @param opened gives what reads the events
	 * @param status is completed at the end, or by whoever wants it to end
	 */
	ChannelStream(SocketSelector selector, SocketChannel socket, HttpRoute route, @Nullable SSLContext ssl,
			HttpRequest request, IntFunction<EventStream> opened, CompletableFuture<Integer> status) {
		this.selector = selector;
		this.socket = socket;
		this.route = route;
		this.ssl = ssl;
		this.request = request;
		this.opened = opened;
		this.status = status;
		this.wire = Wire.plain(socket);
	}

	@Override
	public void ready() {
		try {
			int wanted = 0;
			while (wanted == 0) {
				wanted = this.next.run();
			}
			if (wanted != ENDED) {
				this.selector.await(this.socket, wanted, this);
			}
		}
		catch (IOException | RuntimeException | Error ex) {
			this.status.completeExceptionally(ex);
		}
	}

	@Override
	public void failed(Throwable reason) {
		this.status.completeExceptionally(reason);
	}

	// --- how it opens ---------------------------------------------------------------

	private int connect() throws IOException {
		this.next = this::connected;
		return this.socket.connect(this.route.address()) ? 0 : SelectionKey.OP_CONNECT;
	}

	private int connected() throws IOException {
		if (!this.socket.finishConnect()) {
			return SelectionKey.OP_CONNECT;
		}
		if (this.route.isTunnel()) {
			ask(this.route.tunnelHead(this.request), this::tunnelled);
		}
		else {
			secure();
		}
		return 0;
	}

	private void tunnelled(ResponseHead answer) throws IOException {
		if (answer.status() == OK) {
			secure();
		}
		else {
			this.next = () -> end(answer.status());
		}
	}

	private void secure() throws IOException {
		if (this.route.isSecure()) {
			this.wire = new TlsWire(this.socket, this.route.engine(this.ssl));
			this.received = NOTHING;
		}
		this.next = this::subscribe;
	}

	private int subscribe() throws IOException {
		int wanted = this.wire.open();
		if (wanted == 0) {
			ask(this.route.head(this.request), this::answered);
		}
		return wanted;
	}

	private void ask(String head, Answered then) {
		ByteBuffer bytes = ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1));
		ResponseHead.Reader reader = new ResponseHead.Reader();
		this.next = () -> {
			int wanted = this.wire.write(bytes);
			if (wanted == 0) {
				this.next = () -> hear(reader, then);
			}
			return wanted;
		};
	}

	private int hear(ResponseHead.Reader reader, Answered then) throws IOException {
		ResponseHead answer = reader.read(this.received);
		if (answer != null) {
			then.take(answer);
			return 0;
		}
		return receive(() -> {
			throw new IOException("the connection was closed");
		});
	}

	private void answered(ResponseHead answer) {
		if (EventSource.isStream(answer.status(), answer.header("content-type"))) {
			ResponseBody body = answer.body(this.opened.apply(answer.status()));
			this.next = () -> read(body, answer.status());
		}
		else {
			this.next = () -> end(answer.status());
		}
	}

	// --- what comes -----------------------------------------------------------------

	private int read(ResponseBody body, int answer) throws IOException {
		if (!body.read(this.received)) {
			return end(answer);
		}
		return receive(() -> {
			body.end();
			return end(answer);
		});
	}

	private int receive(Step atTheEnd) throws IOException {
		ByteBuffer more = this.wire.read();
		if (more == null) {
			return atTheEnd.run();
		}
		this.received = more;
		return more.hasRemaining() ? 0 : SelectionKey.OP_READ;
	}

	private int end(int answer) {
		this.status.complete(answer);
		return ENDED;
	}

}
