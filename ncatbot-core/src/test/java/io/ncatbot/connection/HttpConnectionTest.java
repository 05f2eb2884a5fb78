package io.ncatbot.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.FailureKind;
import io.ncatbot.concurrent.ManualTimers;
import io.ncatbot.event.Event;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Actions over HTTP and events that the server sends, over real sockets.
 */
class HttpConnectionTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private static final String MESSAGE = """
			{"time":1700000000,"self_id":10001,"post_type":"message","message_type":"private","sub_type":"friend",\
			"message_id":%d,"user_id":456,"message":[{"type":"text","data":{"text":"你好"}}],"raw_message":"你好","sender":{}}""";

	private final LogCapture log = LogCapture.of("io.ncatbot.connection");

	private final HttpNapCat napCat = new HttpNapCat();

	@AfterEach
	void stop() {
		this.napCat.close();
		this.log.close();
	}

	private TestBot.Builder bot() {
		return TestBot.at(this.napCat.url());
	}

	private static Event next(TestBot bot) throws InterruptedException {
		return bot.events().poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Test
	void eventsArriveAndCallsAreAnsweredWhateverTheEcho() throws Exception {
		this.napCat.token("secret");
		this.napCat.answer("send_private_msg",
				"{\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":7},\"message\":\"\",\"wording\":\"\",\"echo\":null}");
		try (TestBot bot = bot().token("secret").start().connected()) {
			assertThat(bot.bot().selfId()).isEqualTo(10001);
			assertThat(bot.bot().linkProblem()).isEmpty();
			this.napCat.say(MESSAGE.formatted(1));
			this.napCat.say(MESSAGE.formatted(1));
			this.napCat.say(MESSAGE.formatted(2));
			assertThat(next(bot)).isInstanceOfSatisfying(PrivateMessage.class,
					(message) -> assertThat(message.rawMessage()).isEqualTo("你好"));
			assertThat(((PrivateMessage) next(bot)).messageId()).isEqualTo(2);
			assertThat(bot.api().postPrivateMsgSync(456, "你好 😺").orElseThrow().messageId()).isEqualTo(7);
			assertThat(bot.api().getLoginInfo().join().orElseThrow().nickname()).isEqualTo("喵");
		}
		HttpNapCat.Request sent = this.napCat.requests("/send_private_msg").get(0);
		assertThat(sent.body()).matches("[\\x00-\\x7f]*").contains("\\u4f60\\u597d \\ud83d\\ude3a");
		assertThat(this.napCat.requests()).allSatisfy((request) -> {
			assertThat(request.headers().getFirst("Upgrade")).isNull();
			assertThat(request.headers().getFirst("Authorization")).isEqualTo("Bearer secret");
		});
		HttpNapCat.Request events = this.napCat.requests("/_events").get(0);
		assertThat(events.method()).isEqualTo("GET");
		assertThat(events.headers().getFirst("Content-Length")).isNull();
	}

	@Test
	void aPlainHttpServerIsRecognisedAndTakesCalls() {
		this.napCat.withoutEvents();
		try (TestBot bot = bot().start().connected()) {
			assertThat(bot.bot().linkProblem()).contains("httpSseServers", "ncatbot.webhook");
			assertThat(bot.api().getStatusSync().orElseThrow().online()).isTrue();
			assertThat(bot.bot().login()).isEqualTo(LoginState.ONLINE);
			assertThat(this.log.lines()).singleElement().asString().contains("httpSseServers");
		}
	}

	@Test
	void eventsThatAreEnabledLaterAreFound() throws Exception {
		ManualTimers time = new ManualTimers();
		this.napCat.withoutEvents();
		try (TestBot bot = bot().timers(time).start().connected()) {
			assertThat(bot.bot().linkProblem()).contains("httpSseServers");
			time.advance(Duration.ofMinutes(2));
			await().atMost(PATIENCE).until(() -> this.napCat.requests("/_events").size() == 2);
			this.napCat.withEvents();
			await().atMost(PATIENCE).until(() -> {
				// Calls are answered meanwhile, so it is no silence that ends it.
				bot.api().getStatus();
				time.advance(Duration.ofSeconds(5));
				return bot.bot().link() == LinkState.CONNECTED && bot.bot().linkProblem().isEmpty();
			});
			await().atMost(PATIENCE).until(() -> this.napCat.subscribers() > 0);
			this.napCat.say(MESSAGE.formatted(1));
			assertThat(next(bot)).isInstanceOf(PrivateMessage.class);
		}
	}

	@Test
	void whereEventsComeAnotherWayAPlainHttpServerLacksNothing() {
		this.napCat.withoutEvents();
		try (TestBot bot = bot().eventsElsewhere().start().connected()) {
			assertThat(bot.bot().linkProblem()).isEmpty();
			assertThat(this.log.lines()).isEmpty();
		}
	}

	@Test
	void aWrongTokenIsToldApart() {
		this.napCat.token("secret");
		try (TestBot bot = bot().token("wrong").start()) {
			await().atMost(PATIENCE).until(() -> bot.bot().link() == LinkState.REFUSED);
			assertThat(bot.bot().linkProblem()).contains("does not accept the token", "HTTP server");
			assertThat(this.log.lines()).singleElement().asString().doesNotContain("wrong");
		}
	}

	@Test
	void aTokenThatIsChangedLaterRefusesTheLink() {
		try (TestBot bot = bot().token("secret").start().connected()) {
			this.napCat.token("another");
			assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(() -> bot.api().getStatusSync())
				.satisfies((lost) -> assertThat(lost.sent()).isFalse());
			await().atMost(PATIENCE).until(() -> bot.bot().link() == LinkState.REFUSED);
		}
	}

	@Test
	void aWebSocketServerIsToldApart() {
		try (NapCatSimulator webSocket = NapCatSimulator.builder().selfId(1).world(World.of(1, "喵")).start();
				TestBot bot = TestBot.at(webSocket.url().replace("ws://", "http://")).start()) {
			await().atMost(PATIENCE).until(() -> bot.bot().link() == LinkState.REFUSED);
			assertThat(bot.bot().linkProblem()).contains("no NapCat HTTP server", "ws://");
		}
	}

	@Test
	void nobodyThereIsTriedAgain() {
		try (NapCatSimulator away = NapCatSimulator.builder().selfId(1).world(World.of(1, "喵")).start()) {
			away.goAway();
			try (TestBot bot = TestBot.at(away.url().replace("ws://", "http://")).start()) {
				await().atMost(PATIENCE).until(() -> !bot.bot().linkProblem().isEmpty());
				assertThat(bot.bot().linkProblem()).contains("nobody answers", "HTTP SSE server");
				assertThat(bot.api().getStatus()).failsWithin(PATIENCE);
			}
		}
	}

	@Test
	void oneCauseIsOneKindOfFailureWhateverItsNumber() {
		this.napCat.answer("set_group_ban",
				"{\"status\":\"failed\",\"retcode\":400,\"data\":null,\"message\":\"Expected string\",\"wording\":\"\",\"echo\":null}");
		this.napCat.answer("delete_msg",
				"{\"status\":\"failed\",\"retcode\":200,\"data\":null,\"message\":\"消息不存在\",\"wording\":\"\",\"echo\":\"z\"}");
		try (TestBot bot = bot().start().connected()) {
			ApiResult<?> invalid = bot.api().setGroupBanSync(1, 2, Duration.ofMinutes(1));
			assertThat(invalid.retcode()).isEqualTo(400);
			assertThat(invalid.failureKind()).isEqualTo(FailureKind.INVALID).isEqualTo(FailureKind.of(1400));
			assertThat(bot.api().deleteMsgSync(1).failureKind()).isEqualTo(FailureKind.REFUSED)
				.isEqualTo(FailureKind.of(1200));
			assertThat(bot.api().getStatusSync().failureKind()).isEqualTo(FailureKind.NONE);
		}
	}

	@Test
	void whenTheStreamOfEventsEndsItIsOpenedAgain() {
		try (TestBot bot = bot().start().connected()) {
			await().atMost(PATIENCE).until(() -> this.napCat.subscribers() == 1);
			this.napCat.endStreams();
			await().atMost(PATIENCE).until(() -> bot.bot().activity().connections() == 2);
			assertThat(this.log.lines()).singleElement().asString().contains("was lost");
		}
	}

	@Test
	void answersToOthersThatComeAsEventsAnswerNothingOfOurs() throws Exception {
		this.napCat.answer("get_version_info", "never");
		try (TestBot bot = bot().start().connected()) {
			await().atMost(PATIENCE).until(() -> this.napCat.subscribers() == 1);
			CompletableFuture<?> pending = bot.api().callSync("get_status", Map.of()).isOk()
					? bot.api().call("get_version_info", Map.of()) : null;
			await().atMost(PATIENCE).until(() -> !this.napCat.requests("/get_version_info").isEmpty());
			String echo = this.napCat.requests("/get_version_info").get(0).body().replaceAll("\\D*~|\".*|\\{", "");
			for (String others : List.of("get_version_info#1", "get_version_info#2", "get_version_info#3", echo)) {
				this.napCat.say("{\"status\":\"ok\",\"retcode\":0,\"data\":{\"type\":\"stream\"},\"echo\":\"%s\"}"
					.formatted(others));
			}
			this.napCat.say(MESSAGE.formatted(9));
			assertThat(next(bot)).isInstanceOf(PrivateMessage.class);
			assertThat(pending).isNotDone();
		}
	}

	@Test
	void afterAPauseSomethingHarmlessGoesFirst() {
		ManualTimers time = new ManualTimers();
		try (TestBot bot = bot().timers(time).start().connected()) {
			bot.api().getStatusSync().orElseThrow();
			assertThat(this.napCat.requests("/")).isEmpty();
			time.advance(Duration.ofSeconds(5));
			bot.api().getStatusSync().orElseThrow();
			assertThat(this.napCat.requests("/")).hasSize(1);
			assertThat(this.napCat.requests("/get_status")).hasSize(2);
		}
	}

	@Test
	void whereNoHeartbeatComesTheStatusIsAskedForNowAndThen() {
		ManualTimers time = new ManualTimers();
		try (TestBot bot = bot().timers(time).settings(ConnectionSettings.DEFAULTS).start().connected()) {
			assertThat(bot.bot().login()).isEqualTo(LoginState.UNKNOWN);
			time.advance(Duration.ofSeconds(31));
			await().atMost(PATIENCE).until(() -> bot.bot().login() == LoginState.ONLINE);
			this.napCat.answer("get_status", "never");
			// The sign of life has moved the watch; from there two and a half intervals.
			time.advance(Duration.ofSeconds(76));
			assertThat(this.log.lines()).singleElement().asString().contains("for too long");
		}
	}

	@Test
	void aConnectionThatBreaksUnderARequestNeverMakesItLeaveTwice() throws Exception {
		List<String> posts = new CopyOnWriteArrayList<>();
		try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			Thread accepting = new Thread(() -> acceptAndDrop(server, posts));
			accepting.setDaemon(true);
			accepting.start();
			try (TestBot bot = TestBot.at("http://127.0.0.1:" + server.getLocalPort()).start().connected()) {
				assertThat(bot.api().postGroupMsg(123, "一")).failsWithin(PATIENCE)
					.withThrowableOfType(ExecutionException.class)
					.havingCause()
					.isInstanceOfSatisfying(ConnectionLostException.class, (lost) -> assertThat(lost.sent()).isTrue());
				assertThat(bot.api().getLoginInfoSync().isOk()).isTrue();
			}
		}
		assertThat(posts.stream().filter((line) -> line.contains("send_group_msg"))).hasSize(1);
	}

	/** Answers everything but a send, at which it closes the socket without a word. */
	private static void acceptAndDrop(ServerSocket server, List<String> posts) {
		while (!server.isClosed()) {
			try {
				Socket socket = server.accept();
				Thread thread = new Thread(() -> serve(socket, posts));
				thread.setDaemon(true);
				thread.start();
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private static void serve(Socket socket, List<String> posts) {
		try (socket) {
			InputStream in = socket.getInputStream();
			while (true) {
				StringBuilder head = new StringBuilder();
				while (head.indexOf("\r\n\r\n") < 0) {
					int next = in.read();
					if (next < 0) {
						return;
					}
					head.append((char) next);
				}
				String line = head.substring(0, head.indexOf("\r\n"));
				posts.add(line);
				int length = head.toString().replaceAll("(?is).*content-length: *", "").split("\r\n")[0].matches("\\d+")
						? Integer.parseInt(head.toString().replaceAll("(?is).*content-length: *", "").split("\r\n")[0])
						: 0;
				in.readNBytes(length);
				if (line.contains("send_group_msg")) {
					return;
				}
				String json = "{\"status\":\"ok\",\"retcode\":0,\"data\":{\"user_id\":10001,\"nickname\":\"n\"},\"echo\":null}";
				socket.getOutputStream()
					.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
						.formatted(json.length(), json)).getBytes(StandardCharsets.US_ASCII));
			}
		}
		catch (IOException ex) {
			// The bot has closed the connection.
		}
	}

	@Test
	void nothingIsSaidOfAShutdown() {
		try (TestBot bot = bot().start().connected()) {
			assertThat(bot.bot().link()).isEqualTo(LinkState.CONNECTED);
		}
		assertThat(this.log.lines()).isEmpty();
	}

}
