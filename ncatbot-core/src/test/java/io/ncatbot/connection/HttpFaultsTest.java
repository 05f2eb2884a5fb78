package io.ncatbot.connection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.ncatbot.api.CallOptions;
import io.ncatbot.api.CallTimeoutException;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.concurrent.ManualTimers;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What goes wrong between a bot and NapCat's HTTP servers.
 */
class HttpFaultsTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private static final String SEND = "send_private_msg";

	private final LogCapture log = LogCapture.of("io.ncatbot.connection");

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.world(World.of(10001, "喵喵").addFriend(456, "小明"))
		.forwardWebSocket(false)
		.http(HttpSettings.http(0, ""))
		.http(HttpSettings.sse(0, ""))
		.start();

	@AfterEach
	void close() {
		this.napCat.close();
		this.log.close();
	}

	private TestBot subscriber() {
		TestBot bot = TestBot.at(this.napCat.sseUrl()).start().connected();
		this.napCat.awaitConnections(1, PATIENCE);
		return bot;
	}

	private String next(TestBot bot) throws InterruptedException {
		return ((PrivateMessage) bot.events().poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).rawMessage();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aCallWaitsForNapCatToComeBackAndLeavesOnce(boolean events) {
		ManualTimers time = new ManualTimers();
		String url = events ? this.napCat.sseUrl() : this.napCat.httpUrl();
		try (TestBot bot = TestBot.at(url).timers(time).start().connected()) {
			this.napCat.goAway();
			// A plain server is not missed before a call cannot leave; sockets that have
			// rested long are tried with something harmless first.
			time.advance(Duration.ofMillis(4500));
			CompletableFuture<?> patient = bot.api()
				.with(CallOptions.connectionWait(Duration.ofHours(1)))
				.postPrivateMsg(456, "等一下");
			await().atMost(PATIENCE).until(() -> bot.bot().link() == LinkState.LOST);
			assertThat(bot.bot().linkProblem()).containsAnyOf("nobody answers", "was lost");
			assertThat(bot.api().postPrivateMsg(456, "马上")).failsWithin(PATIENCE)
				.withThrowableOfType(ExecutionException.class)
				.havingCause()
				.isInstanceOfSatisfying(ConnectionLostException.class, (lost) -> assertThat(lost.sent()).isFalse());
			assertThat(patient).isNotDone();
			this.napCat.comeBack();
			await().atMost(PATIENCE).until(() -> {
				time.advance(Duration.ofSeconds(1));
				return patient.isDone();
			});
			assertThat(patient).succeedsWithin(PATIENCE);
			assertThat(this.napCat.callCount(SEND)).isEqualTo(1);
		}
	}

	@Test
	void aCallThatCannotLeaveSaysSoAndEndsTheConnection() {
		ManualTimers time = new ManualTimers();
		try (TestBot bot = TestBot.at(this.napCat.httpUrl()).timers(time).start().connected()) {
			this.napCat.goAway();
			time.advance(Duration.ofMillis(4500));
			assertThatExceptionOfType(ConnectionLostException.class)
				.isThrownBy(() -> bot.api().postPrivateMsgSync(456, "喵"))
				.satisfies((lost) -> assertThat(lost.sent()).isFalse());
			await().atMost(PATIENCE).until(() -> bot.bot().link() == LinkState.LOST);
			assertThat(bot.bot().linkProblem()).contains("nobody answers");
			this.napCat.comeBack();
			await().atMost(PATIENCE).until(() -> {
				time.advance(Duration.ofSeconds(1));
				return bot.bot().link() == LinkState.CONNECTED;
			});
		}
	}

	@Test
	void aRestartOnTheSamePortIsFoundByItself() throws Exception {
		try (TestBot bot = subscriber()) {
			for (int i = 0; i < 3; i++) {
				long connections = bot.bot().activity().connections();
				this.napCat.faults().links().restart();
				await().atMost(PATIENCE).until(() -> bot.bot().activity().connections() > connections);
				this.napCat.awaitConnections(1, PATIENCE);
				this.napCat.friend(456).says("第" + i);
				assertThat(next(bot)).isEqualTo("第" + i);
				assertThat(bot.api().getStatusSync().isOk()).isTrue();
			}
		}
	}

	@Test
	void whatBreaksWhileItIsAnsweredIsNeverSentAgain() {
		this.napCat.faults().forAction(SEND).neverAnswers().times(1);
		try (TestBot bot = subscriber()) {
			CompletableFuture<?> sent = bot.api().postPrivateMsg(456, "喵");
			this.napCat.awaitCall(SEND, PATIENCE);
			this.napCat.faults().links().drop();
			assertThat(sent).failsWithin(PATIENCE)
				.withThrowableOfType(ExecutionException.class)
				.havingCause()
				.isInstanceOfSatisfying(ConnectionLostException.class, (lost) -> assertThat(lost.sent()).isTrue());
			await().atMost(PATIENCE).until(() -> bot.bot().activity().connections() == 2);
			assertThat(bot.api().postPrivateMsgSync(456, "汪").isOk()).isTrue();
			assertThat(this.napCat.callCount(SEND)).isEqualTo(2);
		}
	}

	@Test
	void aSocketThatBreaksUnderACallLeavesTheOthersAlone() {
		this.napCat.faults().forAction(SEND).dropsLink().times(1);
		try (TestBot bot = subscriber()) {
			assertThatExceptionOfType(ConnectionLostException.class)
				.isThrownBy(() -> bot.api().postPrivateMsgSync(456, "喵"))
				.satisfies((lost) -> assertThat(lost.sent()).isTrue());
			assertThat(bot.api().postPrivateMsgSync(456, "汪").isOk()).isTrue();
			assertThat(bot.bot().activity().connections()).isEqualTo(1);
		}
	}

	@Test
	void callsThatAreNeverAnsweredKeepNobodyFromTheirTurn() {
		this.napCat.faults().forAction(SEND).neverAnswers();
		try (TestBot bot = subscriber()) {
			List<CompletableFuture<?>> never = IntStream.range(0, 500)
				.<CompletableFuture<?>>mapToObj(
						(i) -> bot.api().with(CallOptions.timeout(Duration.ofSeconds(2))).postPrivateMsg(456, "第" + i))
				.toList();
			assertThat(never).allSatisfy((call) -> assertThat(call).failsWithin(PATIENCE)
				.withThrowableOfType(ExecutionException.class)
				.withCauseInstanceOf(CallTimeoutException.class));
			assertThat(bot.api().with(CallOptions.timeout(PATIENCE)).getStatusSync().isOk()).isTrue();
			assertThat(this.napCat.callCount(SEND)).isBetween(64L, 500L);
			assertThat(bot.bot().activity().connections()).isEqualTo(1);
		}
	}

	@Test
	void aDelayedCallHoldsUpNoOther() {
		this.napCat.faults().forAction(SEND).delays(Duration.ofSeconds(2));
		try (TestBot bot = subscriber()) {
			CompletableFuture<?> slow = bot.api().postPrivateMsg(456, "慢");
			assertThat(bot.api().getStatusSync().isOk()).isTrue();
			assertThat(slow).isNotDone().succeedsWithin(PATIENCE);
		}
	}

	@Test
	void aSlowNapCatGetsAllOfItAllTheSame() {
		this.napCat.faults().links().slow(200_000, 0);
		try (TestBot bot = subscriber()) {
			List<CompletableFuture<?>> calls = IntStream.range(0, 4)
				.<CompletableFuture<?>>mapToObj((i) -> bot.api().postPrivateMsg(456, "猫".repeat(20_000)))
				.toList();
			assertThat(calls).allSatisfy((call) -> assertThat(call).succeedsWithin(PATIENCE));
			assertThat(this.napCat.callCount(SEND)).isEqualTo(4);
		}
	}

	@Test
	void eventsThatAreGarbledOrDoubledDoNoHarm() throws Exception {
		try (TestBot bot = subscriber()) {
			this.napCat.faults().garbleNextEvent();
			this.napCat.friend(456).says("一");
			this.napCat.faults().duplicateNextEvent();
			this.napCat.friend(456).says("二");
			this.napCat.friend(456).says("三");
			assertThat(next(bot)).isEqualTo("二");
			assertThat(next(bot)).isEqualTo("三");
			assertThat(bot.bot().activity().framesMalformed()).isEqualTo(1);
			assertThat(bot.bot().activity().eventsRepeated()).isEqualTo(1);
		}
	}

	@Test
	void aStreamThatBreaksIsOpenedAgain() throws Exception {
		try (TestBot bot = subscriber()) {
			this.napCat.faults().links().dropAfter(2);
			this.napCat.friend(456).says("一");
			this.napCat.friend(456).says("二");
			assertThat(next(bot)).isEqualTo("一");
			assertThat(next(bot)).isEqualTo("二");
			await().atMost(PATIENCE).until(() -> bot.bot().activity().connections() == 2);
			this.napCat.awaitConnections(1, PATIENCE);
			this.napCat.friend(456).says("三");
			assertThat(next(bot)).isEqualTo("三");
		}
	}

	@Test
	void aStreamThatIsRefusedByAGatewayIsTriedAgain() {
		this.napCat.faults().links().refuseHandshakes(502, 2);
		try (TestBot bot = TestBot.at(this.napCat.sseUrl()).start().connected()) {
			assertThat(bot.bot().linkProblem()).isEmpty();
			assertThat(this.log.lines()).singleElement().asString().contains("nobody answers", "502");
		}
	}

	@Test
	void aStreamThatIsForgottenOnTheWayIsNoticedThoughCallsAreAnswered() throws Exception {
		ManualTimers time = new ManualTimers();
		try (Relay relay = Relay.to(HttpOverTheWireTest.port(this.napCat.sseUrl()));
				TestBot bot = TestBot.at("http://127.0.0.1:" + relay.port()).timers(time).start().connected()) {
			this.napCat.awaitConnections(1, PATIENCE);
			// While something can be heard, nothing changes.
			time.advance(Duration.ofSeconds(31));
			this.napCat.awaitCalls("test_download_stream", 1, PATIENCE);
			await().atMost(PATIENCE).until(() -> bot.bot().activity().framesReceived() >= 11);
			relay.holdEvents();
			this.napCat.friend(456).says("没人听");
			await().atMost(PATIENCE).until(() -> {
				assertThat(bot.api().getStatusSync().isOk()).isTrue();
				time.advance(Duration.ofSeconds(2));
				return !this.log.lines().isEmpty();
			});
			assertThat(this.log.lines().get(0)).contains("stream of events", "calls are answered");
			await().atMost(PATIENCE).until(() -> {
				time.advance(Duration.ofSeconds(1));
				return bot.bot().activity().connections() == 2;
			});
			await().atMost(PATIENCE).until(() -> bot.bot().link() == LinkState.CONNECTED);
			await().atMost(PATIENCE).until(() -> {
				this.napCat.friend(456).says("听到了吗");
				return !bot.events().isEmpty();
			});
			assertThat(next(bot)).isEqualTo("听到了吗");
		}
	}

	@Test
	void aNapCatThatSaysNothingAtAllIsNoticed() {
		ManualTimers time = new ManualTimers();
		try (TestBot bot = TestBot.at(this.napCat.sseUrl()).timers(time).start().connected()) {
			this.napCat.faults().halfOpen();
			await().atMost(PATIENCE).until(() -> {
				time.advance(Duration.ofSeconds(5));
				return bot.bot().link() != LinkState.CONNECTED;
			});
			assertThat(this.log.lines().get(0)).contains("for too long");
			this.napCat.faults().heal();
			await().atMost(PATIENCE).until(() -> {
				time.advance(Duration.ofSeconds(1));
				return bot.bot().activity().connections() >= 2;
			});
		}
	}

	@Test
	void socketsThatNapCatMayJustBeClosingAreWokenFirst() throws Exception {
		ManualTimers time = new ManualTimers();
		this.napCat.faults().forAction("get_status").delays(Duration.ofMillis(500));
		try (Relay relay = Relay.to(HttpOverTheWireTest.port(this.napCat.httpUrl()));
				TestBot bot = TestBot.at("http://127.0.0.1:" + relay.port()).timers(time).start().connected()) {
			List<CompletableFuture<?>> burst = IntStream.range(0, 8)
				.<CompletableFuture<?>>mapToObj((i) -> bot.api().getStatus())
				.toList();
			assertThat(burst).allSatisfy((call) -> assertThat(call).succeedsWithin(PATIENCE));
			assertThat(relay.heads()).noneMatch((head) -> head.startsWith("GET / "));
			time.advance(Duration.ofMillis(4500));
			bot.api().postPrivateMsgSync(456, "喵").orElseThrow();
			assertThat(relay.heads().stream().filter((head) -> head.startsWith("GET / ")).count()).isBetween(2L, 9L);
			assertThat(this.napCat.callCount(SEND)).isEqualTo(1);
		}
	}

}
