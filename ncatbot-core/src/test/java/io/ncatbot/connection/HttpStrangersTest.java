package io.ncatbot.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.ncatbot.concurrent.ManualTimers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An {@code http://} URL at which something else than NapCat answers, or something that
 * stands before it.
 */
class HttpStrangersTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private static final String ACCOUNT = "{\"status\":\"ok\",\"retcode\":0,\"data\":{\"user_id\":10001,\"nickname\":\"n\"}}";

	private final LogCapture log = LogCapture.of("io.ncatbot.connection");

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
		this.threads.shutdownNow();
		this.log.close();
	}

	private HttpContext answer(String path, int status, String type, String body) {
		return this.server.createContext(path, (exchange) -> {
			exchange.getRequestBody().readAllBytes();
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", type);
			exchange.getResponseHeaders().set("Location", "https://elsewhere/");
			exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
	}

	private TestBot.Builder bot() {
		return TestBot.at("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	@ParameterizedTest
	@CsvSource({ "404, <html>Not Found</html>, REFUSED, no NapCat HTTP server (HTTP status 404)",
			"200, <html>Please log in</html>, REFUSED, its answer is no OneBot answer",
			"200, [1], REFUSED, its answer is no OneBot answer", "200, '', REFUSED, its answer is no OneBot answer",
			"200, {\"name\":\"x\"}, REFUSED, its answer is no OneBot answer",
			"200, '{\"status\":\"ok\",\"retcode\":0,\"data\":\"x\"}', LOST, does not tell its account",
			"426, Upgrade Required, REFUSED, ws://", "301, '', REFUSED, refers to another URL",
			"401, '', REFUSED, does not accept the token", "403, '', REFUSED, does not accept the token",
			"405, '', REFUSED, no NapCat HTTP server", "407, '', REFUSED, the proxy on the way to",
			"502, <html>Bad Gateway</html>, LOST, nobody answers", "503, '', LOST, nobody answers" })
	void itsAnswerIsExplained(int status, String body, LinkState state, String words) {
		answer("/", status, "text/html", body);
		try (TestBot bot = bot().start()) {
			await().atMost(PATIENCE).until(() -> bot.bot().link() == state);
			assertThat(bot.bot().linkProblem()).contains(words);
			await().atMost(PATIENCE).until(() -> bot.changes().size() >= 4);
			assertThat(this.log.lines()).as("said once").singleElement().asString().contains(words);
		}
	}

	@Test
	void anAnswerWithoutEndIsNotKept() {
		this.server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			try (OutputStream out = exchange.getResponseBody()) {
				for (int i = 0; i < 64; i++) {
					out.write(new byte[64 * 1024]);
				}
			}
		});
		try (TestBot bot = bot().limits((limits) -> limits.withFrameSize(64 * 1024)).start()) {
			await().atMost(PATIENCE).until(() -> bot.bot().link() == LinkState.REFUSED);
			assertThat(bot.bot().linkProblem()).contains("no OneBot answer");
		}
	}

	@ParameterizedTest
	@CsvSource({ "403, REFUSED, does not accept the token", "502, LOST, nobody answers",
			"500, REFUSED, no NapCat HTTP server" })
	void aStreamThatIsRefusedIsNoPlainServer(int status, LinkState state, String words) {
		answer("/", 200, "application/json", ACCOUNT);
		answer("/_events", status, "text/html", "");
		try (TestBot bot = bot().start()) {
			await().atMost(PATIENCE).until(() -> bot.bot().link() == state);
			assertThat(bot.bot().linkProblem()).contains(words);
		}
	}

	@ParameterizedTest
	@CsvSource({ "404", "405", "501" })
	void otherServersSayInOtherWaysThatTheyHaveNoEvents(int status) {
		answer("/", 200, "application/json", ACCOUNT);
		answer("/_events", status, "text/plain", "");
		try (TestBot bot = bot().start().connected()) {
			assertThat(bot.bot().linkProblem()).contains("httpSseServers");
		}
	}

	@Test
	void aCallThatGetsAPageIsLostAndTheConnectionIsNot() {
		answer("/", 200, "application/json", ACCOUNT);
		answer("/get_status", 200, "text/html", "<html>Please log in</html>");
		answer("/get_version_info", 404, "text/html", "<html>Not Found</html>");
		try (TestBot bot = bot().start().connected()) {
			assertThat(bot.api().getStatus()).failsWithin(PATIENCE)
				.withThrowableThat()
				.withMessageContaining("no answer of NapCat's");
			assertThat(bot.api().getVersionInfo()).failsWithin(PATIENCE)
				.withThrowableThat()
				.withMessageContaining("HTTP status 404");
			assertThat(bot.api().getLoginInfoSync().isOk()).isTrue();
		}
	}

	@Test
	void whoNeverAnswersIsGivenUp() throws IOException {
		ManualTimers time = new ManualTimers();
		try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				TestBot bot = TestBot.at("http://127.0.0.1:" + mute.getLocalPort()).timers(time).start()) {
			assertThat(bot.bot().link()).isEqualTo(LinkState.CONNECTING);
			time.advance(Duration.ofSeconds(11));
			await().atMost(PATIENCE).until(() -> !this.log.lines().isEmpty());
			assertThat(this.log.lines()).singleElement().asString().contains("nobody answers", "no answer in time");
		}
	}

	@Test
	void aStreamThatNeverBeginsIsGivenUp() {
		ManualTimers time = new ManualTimers();
		answer("/", 200, "application/json", ACCOUNT);
		this.server.createContext("/_events", (exchange) -> {
			try {
				Thread.sleep(Long.MAX_VALUE);
			}
			catch (InterruptedException ex) {
				exchange.close();
			}
		});
		try (TestBot bot = bot().timers(time).start()) {
			await().atMost(PATIENCE).until(() -> {
				time.advance(Duration.ofSeconds(2));
				return !this.log.lines().isEmpty();
			});
			assertThat(this.log.lines().get(0)).contains("nobody answers", "no answer in time");
			assertThat(bot.bot().link()).isNotEqualTo(LinkState.CONNECTED);
		}
	}

	/** Takes all the places of those who wait to be accepted. */
	private static List<SocketChannel> fill(ServerSocket server) throws IOException {
		List<SocketChannel> waiting = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			SocketChannel socket = SocketChannel.open();
			socket.configureBlocking(false);
			socket.connect(server.getLocalSocketAddress());
			waiting.add(socket);
		}
		return waiting;
	}

	@Test
	void aStreamWhoseConnectionDoesNotComeAboutIsGivenUp() throws IOException {
		ManualTimers time = new ManualTimers();
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				TestBot bot = TestBot.at("http://127.0.0.1:" + server.getLocalPort()).timers(time).start();
				Socket first = server.accept()) {
			List<SocketChannel> waiting = fill(server);
			first.getOutputStream()
				.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + ACCOUNT.length()
						+ "\r\n\r\n" + ACCOUNT)
					.getBytes(StandardCharsets.US_ASCII));
			await().atMost(PATIENCE).until(() -> {
				time.advance(Duration.ofSeconds(2));
				return !this.log.lines().isEmpty();
			});
			assertThat(this.log.lines().get(0)).contains("nobody answers", "no answer in time");
			assertThat(bot.bot().link()).isNotEqualTo(LinkState.CONNECTED);
			for (SocketChannel socket : waiting) {
				socket.close();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/_events" })
	void whoEndsBeforeItIsAnsweredLeavesNoThread(String silent) throws IOException {
		Set<Thread> before = Thread.getAllStackTraces().keySet();
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		HttpHandler never = (exchange) -> {
			asked.countDown();
			try {
				end.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		};
		if (!silent.equals("/")) {
			// The client keeps its thread while it keeps a socket; NapCat closes them
			// soon.
			answer("/", 200, "application/json", ACCOUNT).getFilters().add(new Closing());
		}
		this.server.createContext(silent, never);
		try (TestBot bot = bot().start()) {
			await().atMost(PATIENCE).until(() -> asked.getCount() == 0);
			assertThat(bot.bot().link()).isEqualTo(LinkState.CONNECTING);
			assertThat(newThreads(before)).isNotEmpty();
		}
		await().atMost(PATIENCE).untilAsserted(() -> {
			// The JDK's client has a thread until nobody can reach it.
			System.gc();
			assertThat(newThreads(before)).isEmpty();
		});
		end.countDown();
	}

	private static List<String> newThreads(Set<Thread> before) {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> !before.contains(thread))
			.map(Thread::getName)
			.filter((name) -> name.startsWith("ncatbot-") || name.startsWith("HttpClient-"))
			.toList();
	}

	private static final class Closing extends Filter {

		@Override
		public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
			exchange.getResponseHeaders().set("Connection", "close");
			chain.doFilter(exchange);
		}

		@Override
		public String description() {
			return "closes the connection";
		}

	}

}
