package io.ncatbot.connection.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

import io.ncatbot.connection.Endpoint;
import io.ncatbot.connection.LinkFailure;
import io.ncatbot.connection.Relay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Streams of events over sockets that do not block, with two threads to read from them
 * all.
 */
class ChannelEventSourceTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final String HEAD = """
			HTTP/1.1 200 OK\r
			Content-Type: text/event-stream\r
			Transfer-Encoding: chunked\r
			\r
			""";

	private final ExecutorService few = Executors.newFixedThreadPool(2);

	private final SocketSelector selector = new SocketSelector(this.few);

	private final List<String> events = new CopyOnWriteArrayList<>();

	private final Set<Thread> before = Thread.getAllStackTraces().keySet();

	@TempDir
	private Path folder;

	@AfterEach
	void nothingIsLeft() {
		this.few.shutdownNow();
		await().atMost(PATIENCE).until(() -> waiting() == 0);
	}

	private long waiting() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("ncatbot-sse") && !this.before.contains(thread))
			.count();
	}

	private CompletableFuture<Integer> open(String url, @Nullable SSLContext ssl, Consumer<String> events) {
		return new ChannelEventSource(this.selector, this.few, ssl).open(new Requests(Endpoint.of(url, "secret"), null),
				(status) -> new EventStream(16 << 20, (json) -> events.accept(new String(json, StandardCharsets.UTF_8)),
						() -> events.accept("big")));
	}

	private CompletableFuture<Integer> open(StreamServer server) {
		return open("http://127.0.0.1:" + server.port(), null, this.events::add);
	}

	private static String chunk(String text) {
		return Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n";
	}

	private static Throwable failure(CompletableFuture<Integer> stream) {
		await().atMost(PATIENCE).until(stream::isDone);
		assertThat(stream).isCompletedExceptionally();
		return stream.handle((status, failure) -> failure).join();
	}

	@Test
	void fiftyStreamsShareOneThreadThatEndsWithTheLast() throws Exception {
		try (StreamServer server = new StreamServer(StreamServer.saying(HEAD + chunk("data: 一\n\n")))) {
			List<CompletableFuture<Integer>> streams = new ArrayList<>();
			for (int i = 0; i < 50; i++) {
				streams.add(open(server));
			}
			await().atMost(PATIENCE).until(() -> this.events.size() == 50);
			for (Socket socket : server.connections()) {
				StreamServer.say(socket, chunk("data: 二\n\n"));
			}
			await().atMost(PATIENCE).until(() -> this.events.size() == 100);
			assertThat(this.events).containsOnly("一", "二");
			assertThat(waiting()).isEqualTo(1);
			assertThat(server.heads()).hasSize(50)
				.allSatisfy((head) -> assertThat(head).startsWith("GET /_events HTTP/1.1\r\n")
					.contains("Host: 127.0.0.1:" + server.port() + "\r\n", "Authorization: Bearer secret\r\n")
					.doesNotContainIgnoringCase("Content-Length"));
			streams.subList(1, 50).forEach((stream) -> stream.cancel(true));
			await().atMost(PATIENCE).until(() -> server.connections().size() == 1);
			StreamServer.say(server.connections().get(0), chunk("data: 三\n\n"));
			await().atMost(PATIENCE).until(() -> this.events.contains("三"));
			assertThat(waiting()).isEqualTo(1);
			streams.get(0).cancel(true);
			await().atMost(PATIENCE).until(() -> server.connections().isEmpty() && waiting() == 0);
			streams.set(0, open(server));
			await().atMost(PATIENCE).until(() -> this.events.size() == 102);
			streams.get(0).cancel(true);
		}
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none",
			value = { "none, false", "TLSv1.3, false", "TLSv1.2, false", "TLSv1.3, true", "TLSv1.2, true" })
	void whatComesByteByByteIsPutTogether(@Nullable String tls, boolean recordsAreCutToo) throws Exception {
		TestCertificate certificate = (tls != null) ? new TestCertificate(this.folder) : null;
		String text = HEAD + chunk("data: 猫😺\r\n\r\nda") + chunk("ta:é\n\n") + "0\r\n\r\n";
		ServerSocketFactory factory = (certificate != null) ? certificate.server(tls)
				: ServerSocketFactory.getDefault();
		try (StreamServer server = new StreamServer(factory, (socket) -> {
			for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
				socket.getOutputStream().write(one);
			}
			StreamServer.awaitEnd(socket);
		}); Relay relay = Relay.to(server.port())) {
			if (recordsAreCutToo) {
				relay.cutAtEveryByte();
			}
			String url = ((tls != null) ? "https" : "http") + "://127.0.0.1:" + relay.port();
			CompletableFuture<Integer> stream = open(url, (certificate != null) ? certificate.client(tls) : null,
					this.events::add);
			assertThat(stream).succeedsWithin(PATIENCE).isEqualTo(200);
			assertThat(this.events).containsExactly("猫😺", "é");
			assertThat(server.heads()).singleElement().asString().startsWith("GET /_events HTTP/1.1\r\n");
		}
	}

	@Test
	void bigEventsComeOverTlsToo() throws Exception {
		TestCertificate certificate = new TestCertificate(this.folder);
		String big = "猫".repeat(1 << 20);
		try (StreamServer server = new StreamServer(certificate.server("TLS"),
				StreamServer.saying(HEAD + chunk("data: " + big + "\n\n")))) {
			CompletableFuture<Integer> stream = open("https://127.0.0.1:" + server.port(), certificate.client("TLS"),
					this.events::add);
			await().atMost(PATIENCE).until(() -> this.events.size() == 1);
			assertThat(this.events.get(0)).isEqualTo(big);
			stream.cancel(true);
		}
	}

	@Test
	void whoIsNotTrustedOrHasAnotherNameGetsNoRequest() throws Exception {
		TestCertificate certificate = new TestCertificate(this.folder);
		try (StreamServer server = new StreamServer(certificate.server("TLS"), StreamServer.saying(HEAD))) {
			Refusal unknown = Refusal.of(failure(open("https://127.0.0.1:" + server.port(), null, this.events::add)));
			assertThat(unknown.failure()).isEqualTo(LinkFailure.TLS_FAILED);
			assertThat(unknown.detail()).contains("PKIX path building failed");
			Refusal other = Refusal
				.of(failure(open("https://localhost:" + server.port(), certificate.client("TLS"), this.events::add)));
			assertThat(other.failure()).isEqualTo(LinkFailure.TLS_FAILED);
			assertThat(other.detail()).contains("matching localhost found");
			assertThat(server.heads()).isEmpty();
		}
	}

	@Test
	void whoSpeaksNoTlsIsNoticed() throws Exception {
		try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
			CompletableFuture<Integer> plain = open("https://127.0.0.1:" + server.getLocalPort(), null,
					this.events::add);
			try (Socket socket = server.accept()) {
				StreamServer.say(socket, "HTTP/1.1 400 Bad Request\r\n\r\n");
				assertThat(Refusal.of(failure(plain)).failure()).isEqualTo(LinkFailure.TLS_FAILED);
			}
			CompletableFuture<Integer> closed = open("https://127.0.0.1:" + server.getLocalPort(), null,
					this.events::add);
			server.accept().close();
			failure(closed);
		}
	}

	@Test
	void aSlowReaderIsWaitedForAndHoldsUpNobodyElse() throws Exception {
		AtomicInteger said = new AtomicInteger();
		String megabyte = chunk("data: " + "m".repeat(1 << 20) + "\n\n");
		CountDownLatch go = new CountDownLatch(1);
		AtomicInteger taken = new AtomicInteger();
		try (StreamServer flood = new StreamServer((socket) -> {
			StreamServer.say(socket, HEAD);
			while (said.get() < 100) {
				StreamServer.say(socket, megabyte);
				said.incrementAndGet();
			}
			StreamServer.awaitEnd(socket);
		}); StreamServer other = new StreamServer(StreamServer.saying(HEAD + chunk("data: 快\n\n")))) {
			CompletableFuture<Integer> slow = open("http://127.0.0.1:" + flood.port(), null, (event) -> {
				awaitUninterruptibly(go);
				taken.incrementAndGet();
			});
			CompletableFuture<Integer> quick = open(other);
			AtomicInteger before = new AtomicInteger(-1);
			await().atMost(PATIENCE)
				.pollInterval(Duration.ofSeconds(1))
				.until(() -> said.get() > 0 && before.getAndSet(said.get()) == said.get());
			assertThat(said).hasValueLessThan(50);
			StreamServer.say(other.connections().get(0), chunk("data: 也快\n\n"));
			await().atMost(PATIENCE).until(() -> this.events.contains("也快"));
			assertThat(taken).hasValue(0);
			go.countDown();
			await().atMost(PATIENCE).until(() -> taken.get() == 100);
			slow.cancel(true);
			quick.cancel(true);
		}
	}

	private static void awaitUninterruptibly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void whereNobodyListensItIsRefused() throws Exception {
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			port = free.getLocalPort();
		}
		Throwable failure = failure(open("http://127.0.0.1:" + port, null, this.events::add));
		assertThat(failure).isInstanceOf(ConnectException.class);
		assertThat(Refusal.of(failure).failure()).isEqualTo(LinkFailure.NOBODY_LISTENS);
	}

	@Test
	void aConnectionThatDoesNotComeAboutCanBeGivenUp() throws Exception {
		try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			List<SocketChannel> waiting = fill(full);
			CompletableFuture<Integer> stream = open("http://127.0.0.1:" + full.getLocalPort(), null, this.events::add);
			await().atMost(PATIENCE).until(() -> waiting() == 1);
			assertThat(stream).isNotDone();
			stream.cancel(true);
			await().atMost(PATIENCE).until(() -> waiting() == 0);
			for (SocketChannel socket : waiting) {
				socket.close();
			}
		}
	}

	/** Takes all the places of those who wait to be accepted. */
	static List<SocketChannel> fill(ServerSocket server) throws IOException {
		List<SocketChannel> waiting = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			SocketChannel socket = SocketChannel.open();
			socket.configureBlocking(false);
			socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
			waiting.add(socket);
		}
		return waiting;
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "HTTP/1.1 200 OK\r\nContent-", HEAD, HEAD + "10", HEAD + "10\r\ndata: x",
			HEAD + "3\r\ndat\r" })
	void aPeerThatClosesTooSoonIsNoticed(String text) throws Exception {
		try (StreamServer server = new StreamServer((socket) -> StreamServer.say(socket, text))) {
			assertThat(failure(open(server))).isInstanceOf(IOException.class).hasMessage("the connection was closed");
			assertThat(this.events).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "404 Not Found, text/html, 404", "200 OK, application/json, 200", "403 Forbidden, text/html, 403" })
	void whatIsNoStreamTellsItsStatusAndIsClosed(String status, String type, int code) throws Exception {
		try (StreamServer server = new StreamServer(
				StreamServer.saying("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\ndata: x\n\n"))) {
			assertThat(open(server)).succeedsWithin(PATIENCE).isEqualTo(code);
			await().atMost(PATIENCE).until(() -> server.connections().isEmpty());
			assertThat(this.events).isEmpty();
		}
	}

	@Test
	void whenNoThreadIsLeftToReadItEnds() throws Exception {
		try (StreamServer server = new StreamServer(StreamServer.saying(HEAD + chunk("data: 一\n\n")))) {
			CompletableFuture<Integer> stream = open(server);
			await().atMost(PATIENCE).until(() -> this.events.size() == 1);
			this.few.shutdown();
			StreamServer.say(server.connections().get(0), chunk("data: 二\n\n"));
			assertThat(failure(stream)).isInstanceOf(RejectedExecutionException.class);
			await().atMost(PATIENCE).until(() -> server.connections().isEmpty());
			assertThat(failure(open(server))).isInstanceOf(RejectedExecutionException.class);
		}
	}

}
