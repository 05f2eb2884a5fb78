package io.ncatbot.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.FailureKind;
import io.ncatbot.api.message.SentMessage;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A bot that speaks HTTP with a simulated NapCat, and hears its events over SSE.
 */
class HttpOverTheWireTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private final LogCapture log = LogCapture.of("io.ncatbot.connection");

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.world(World.of(10001, "喵喵").addFriend(456, "小明").addGroup(123, "测试群", Role.ADMIN))
		.token("secret")
		.http(HttpSettings.http(0, "secret"))
		.http(HttpSettings.sse(0, "secret"))
		.start();

	@AfterEach
	void close() {
		this.napCat.close();
		this.log.close();
	}

	private TestBot.Builder bot(String url) {
		return TestBot.at(url).token("secret");
	}

	private List<String> said() {
		return this.napCat.calls()
			.stream()
			.filter((call) -> call.action().startsWith("send_"))
			.map((call) -> call.params().path("message").path(0).path("data").path("text").asString())
			.toList();
	}

	@Test
	void handlersHearEventsInTheirOrderAndCallFromWithin() {
		List<String> answers = new ArrayList<>();
		try (TestBot bot = bot(this.napCat.sseUrl()).handler((who, event) -> {
			if (event instanceof PrivateMessage message) {
				answers.add("收到" + message.rawMessage());
				who.api().postPrivateMsgSync(message.userId(), "收到" + message.rawMessage()).orElseThrow();
			}
			else if (event instanceof GroupMessage message) {
				return who.api().postGroupMsg(message.groupId(), "群").thenApply((sent) -> null);
			}
			return null;
		}).start().connected()) {
			this.napCat.awaitConnections(1, PATIENCE);
			for (int i = 0; i < 100; i++) {
				this.napCat.friend(456).says("第" + i);
			}
			this.napCat.awaitCalls("send_private_msg", 100, PATIENCE);
			this.napCat.group(123).member(456, "小明").says("喂");
			this.napCat.awaitCall("send_group_msg", PATIENCE);
			assertThat(said()).hasSize(101).startsWith(answers.toArray(String[]::new)).endsWith("群");
			assertThat(bot.bot().linkProblem()).isEmpty();
		}
		assertThat(this.log.lines()).isEmpty();
		this.napCat.awaitConnections(0, PATIENCE);
	}

	@Test
	void manyCallsAtOnceAreEachSentOnceAndAnswered() {
		try (TestBot bot = bot(this.napCat.sseUrl()).start().connected()) {
			this.napCat.faults().forAction("send_private_msg").delays(Duration.ofMillis(5));
			List<CompletableFuture<ApiResult<SentMessage>>> calls = IntStream.range(0, 500)
				.mapToObj((i) -> bot.api().postPrivateMsg(456, "第" + i))
				.toList();
			assertThat(calls).allSatisfy((call) -> assertThat(call).succeedsWithin(PATIENCE));
			assertThat(said()).hasSize(500).doesNotHaveDuplicates();
		}
	}

	@Test
	void noCharacterIsLostBetweenTwoChunks() {
		this.napCat.faults().links().splitCharacters(true);
		String text = "猫😺".repeat(60_000);
		try (TestBot bot = bot(this.napCat.httpUrl()).start().connected()) {
			bot.api().postPrivateMsgSync(456, text).orElseThrow();
			assertThat(said()).containsExactly(text);
		}
	}

	@Test
	void bigAnswersAndEventsComeInParts() throws Exception {
		String text = "m".repeat(3 << 20);
		try (TestBot bot = bot(this.napCat.sseUrl()).start().connected()) {
			this.napCat.awaitConnections(1, PATIENCE);
			long id = this.napCat.friend(456).says(text);
			assertThat(((PrivateMessage) bot.events().take()).rawMessage()).isEqualTo(text);
			assertThat(bot.api().getMsgSync(id).orElseThrow().rawMessage()).isEqualTo(text);
		}
	}

	@Test
	void whatIsBiggerThanTheLimitIsSkippedAndSaid() throws Exception {
		try (TestBot bot = bot(this.napCat.sseUrl()).limits((limits) -> limits.withFrameSize(1 << 20))
			.start()
			.connected()) {
			this.napCat.awaitConnections(1, PATIENCE);
			long id = this.napCat.friend(456).says("m".repeat(2 << 20));
			this.napCat.friend(456).says("小");
			assertThat(((PrivateMessage) bot.events().take()).rawMessage()).isEqualTo("小");
			assertThat(bot.api().getMsg(id)).failsWithin(PATIENCE)
				.withThrowableThat()
				.withMessageContaining("ncatbot.limits.frame-size");
			assertThat(bot.api().getStatusSync().isOk()).isTrue();
			assertThat(this.log.lines()).singleElement().asString().contains("ncatbot.limits.frame-size");
		}
	}

	@Test
	void aPlainServerTakesCallsAndSaysWhichAdapterBringsEvents() {
		try (TestBot bot = bot(this.napCat.httpUrl()).start().connected()) {
			assertThat(bot.bot().selfId()).isEqualTo(10001);
			assertThat(bot.bot().linkProblem()).contains("httpSseServers");
			this.napCat.friend(456).says("没人听");
			assertThat(bot.api().postGroupMsg(123, "喵").join().orElseThrow().messageId()).isPositive();
			assertThat(bot.events()).isEmpty();
			assertThat(this.log.lines()).singleElement().asString().contains("httpSseServers");
		}
	}

	private enum Transport {

		WEB_SOCKET, HTTP, SSE;

		String url(NapCatSimulator napCat) {
			return switch (this) {
				case WEB_SOCKET -> napCat.url();
				case HTTP -> napCat.httpUrl();
				case SSE -> napCat.sseUrl();
			};
		}

	}

	@ParameterizedTest
	@EnumSource(Transport.class)
	void oneCauseIsOneKindOnEachTransport(Transport transport) {
		boolean webSocket = transport == Transport.WEB_SOCKET;
		try (TestBot bot = bot(transport.url(this.napCat)).start().connected()) {
			ApiResult<?> invalid = bot.api().callSync("get_msg", Map.of());
			assertThat(invalid.failureKind()).isEqualTo(FailureKind.INVALID);
			assertThat(invalid.retcode()).isEqualTo(webSocket ? 1400 : 400);
			ApiResult<?> refused = bot.api().getMsgSync(5);
			assertThat(refused.failureKind()).isEqualTo(FailureKind.REFUSED);
			assertThat(refused.retcode()).isEqualTo(webSocket ? 1200 : 200);
			assertThat(bot.api().callSync("no_such_thing", Map.of()).failureKind())
				.isEqualTo(webSocket ? FailureKind.UNKNOWN_ACTION : FailureKind.REFUSED);
		}
	}

	@Test
	void anActionThatNoPathCanNameIsNotSent() {
		try (TestBot bot = bot(this.napCat.httpUrl()).start().connected()) {
			assertThat(bot.api().call("no/such/thing", Map.of())).failsWithin(PATIENCE)
				.withThrowableThat()
				.withMessageContaining("'no/such/thing' cannot be part of a URL");
		}
	}

	@ParameterizedTest
	@EnumSource(Transport.class)
	void aWrongTokenIsSaidOnceAndTheRightOneIsFoundByItself(Transport transport) {
		this.napCat.faults().rejectToken();
		try (TestBot bot = bot(transport.url(this.napCat)).start()) {
			await().atMost(PATIENCE).until(() -> bot.bot().link() == LinkState.REFUSED);
			assertThat(bot.bot().linkProblem()).contains("does not accept the token", "ncatbot.token");
			await().atMost(PATIENCE).until(() -> bot.changes().size() > 5);
			assertThat(this.log.lines()).singleElement().asString().contains("does not accept the token");
			this.napCat.faults().acceptToken();
			bot.connected();
		}
	}

	@Test
	void headersOfTheUsersArriveWithEachRequest() throws Exception {
		try (Relay relay = Relay.to(this.napCat.port()); Relay http = Relay.to(port(this.napCat.sseUrl()))) {
			for (String url : List.of("ws://127.0.0.1:" + relay.port(), "http://127.0.0.1:" + http.port())) {
				try (TestBot bot = bot(url).endpoint((one) -> one.withHeaders(Map.of("X-Gate", "open sesame")))
					.start()
					.connected()) {
					bot.api().getStatusSync().orElseThrow();
				}
			}
			assertThat(relay.heads()).hasSize(1).allMatch((head) -> head.contains("X-Gate: open sesame"));
			assertThat(http.heads()).isNotEmpty().allMatch((head) -> head.contains("X-Gate: open sesame"));
			assertThat(http.heads()).anyMatch((head) -> head.startsWith("GET /_events "));
		}
	}

	static int port(String url) {
		return Integer.parseInt(url.replaceAll(".*:(\\d+).*", "$1"));
	}

	@Test
	void accountsOnDifferentTransportsLiveSideBySide() throws Exception {
		try (NapCatSimulator other = NapCatSimulator.builder()
			.world(World.of(10002, "汪").addFriend(456, "小明"))
			.forwardWebSocket(false)
			.http(HttpSettings.sse(0, ""))
			.start();
				NapCatSimulator third = NapCatSimulator.builder()
					.world(World.of(10003, "咩").addFriend(456, "小明"))
					.forwardWebSocket(false)
					.http(HttpSettings.http(0, ""))
					.start();
				TestBot bot = bot(this.napCat.url()).start().connected()) {
			Bot dog = bot.bots().connect("dog", Endpoint.of(other.sseUrl(), null));
			Bot sheep = bot.bots().connect("sheep", Endpoint.of(third.httpUrl(), null));
			await().atMost(PATIENCE).until(() -> dog.link() == LinkState.CONNECTED);
			await().atMost(PATIENCE).until(() -> sheep.link() == LinkState.CONNECTED);
			assertThat(List.of(bot.bot().selfId(), dog.selfId(), sheep.selfId())).containsExactly(10001L, 10002L,
					10003L);
			bot.events().clear();
			other.friend(456).says("喂");
			assertThat(((PrivateMessage) bot.events().take()).selfId()).isEqualTo(10002);
			bot.bots().find(10003).api().postPrivateMsgSync(456, "三").orElseThrow();
			assertThat(third.calls()).extracting(RecordedCall::action).contains("send_private_msg");
			bot.bots().disconnect("dog");
			other.awaitConnections(0, PATIENCE);
			assertThat(bot.api().getStatusSync().isOk()).isTrue();
		}
	}

	@Test
	void oneAccountOverTwoTransportsIsHeardOnceAndTheNewerOneWins() throws Exception {
		try (TestBot bot = bot(this.napCat.url()).start().connected()) {
			Bot second = bot.bots().connect("sse", Endpoint.of(this.napCat.sseUrl(), "secret"));
			await().atMost(PATIENCE).until(() -> second.link() == LinkState.CONNECTED);
			await().atMost(PATIENCE).until(() -> bot.bot().linkProblem().contains("stands by"));
			this.napCat.awaitConnections(1, PATIENCE);
			bot.events().clear();
			this.napCat.friend(456).says("一");
			this.napCat.friend(456).says("二");
			assertThat(((PrivateMessage) bot.events().take()).rawMessage()).isEqualTo("一");
			assertThat(((PrivateMessage) bot.events().take()).rawMessage()).isEqualTo("二");
			bot.bots().disconnect("sse");
			bot.connected();
		}
	}

}
