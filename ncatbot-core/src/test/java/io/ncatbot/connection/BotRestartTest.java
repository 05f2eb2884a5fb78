package io.ncatbot.connection;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.account.BotStatus;
import io.ncatbot.api.file.HostFile;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.message.FileSource;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * Bots are stopped and started again, over real sockets.
 */
class BotRestartTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private final LogCapture log = LogCapture.of("io.ncatbot");

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.token("secret")
		.forwardWebSocket(true)
		.http(HttpSettings.sse(0, "secret"))
		.http(HttpSettings.http(0, "secret"))
		.world(World.of(10001, "喵喵").addFriend(456, "小明"))
		.start();

	@AfterEach
	void close() {
		this.napCat.close();
		this.log.close();
	}

	static Stream<Named<Function<NapCatSimulator, String>>> transports() {
		return Stream.of(Named.of("WebSocket", NapCatSimulator::url),
				Named.of("HTTP with SSE", NapCatSimulator::sseUrl), Named.of("plain HTTP", NapCatSimulator::httpUrl));
	}

	private TestBot bot(Function<NapCatSimulator, String> url) {
		return TestBot.at(url.apply(this.napCat)).token("secret").eventsElsewhere().start().connected();
	}

	@ParameterizedTest
	@MethodSource("transports")
	void aStoppedBotConnectsAgainWhenItIsStartedAndNothingOfThatIsAWarning(Function<NapCatSimulator, String> url) {
		boolean hasEvents = !url.apply(this.napCat).equals(this.napCat.httpUrl());
		try (TestBot bot = bot(url)) {
			for (int i = 0; i < 3; i++) {
				bot.bots().stop();
				assertThat(bot.bot().link()).isEqualTo(LinkState.CLOSED);
				await().atMost(PATIENCE).until(() -> this.napCat.connections().isEmpty());
				assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(() -> bot.api().getLoginInfoSync())
					.withMessageContaining("shut down");
				bot.events().clear();
				bot.bots().start();
				bot.connected();
				assertThat(bot.api().getLoginInfoSync().orElseThrow().userId()).isEqualTo(10001);
				if (hasEvents) {
					assertThat(this.napCat.connections()).hasSize(1);
					this.napCat.friend(456).says("又来了");
					await().atMost(PATIENCE)
						.until(() -> bot.events().stream().anyMatch(PrivateMessage.class::isInstance));
				}
			}
		}
		assertThat(this.log.lines()).isEmpty();
	}

	@Test
	void napCatIsToldWithCode1000BeforeTheStopHasEnded() {
		try (TestBot bot = bot(NapCatSimulator::url)) {
			bot.bots().stop();
			await().atMost(PATIENCE).until(() -> this.napCat.connections().isEmpty());
		}
		await().atMost(PATIENCE).until(this.napCat::closeCodes, List.of(1000)::equals);
	}

	@ParameterizedTest
	@MethodSource("transports")
	void callsUnderWayEndWithTheStopAndNewOnesAreAnsweredAfterTheStart(Function<NapCatSimulator, String> url)
			throws Exception {
		try (TestBot bot = bot(url)) {
			this.napCat.faults().forAction("get_status").neverAnswers();
			CompletableFuture<ApiResult<BotStatus>> failing = bot.api().getStatus();
			CompletableFuture<ApiResult<BotStatus>> patient = bot.api()
				.with(CallOptions.connectionWait(Duration.ofMinutes(5)))
				.getStatus();
			await().atMost(PATIENCE).until(() -> this.napCat.callCount("get_status") == 2);
			bot.bots().stop();
			for (CompletableFuture<ApiResult<BotStatus>> call : List.of(failing, patient)) {
				assertThat(call).failsWithin(PATIENCE)
					.withThrowableOfType(ExecutionException.class)
					.withCauseInstanceOf(ConnectionLostException.class)
					.satisfies((failure) -> assertThat(((ConnectionLostException) failure.getCause()).sent()).isTrue());
			}
			await().atMost(PATIENCE).until(() -> bot.bot().activity().callsPending() == 0);
			this.napCat.faults().clear();
			bot.bots().start();
			assertThat(bot.api().with(CallOptions.connectionWait(PATIENCE)).getLoginInfoSync().orElseThrow().userId())
				.isEqualTo(10001);
		}
	}

	@Test
	void filesAreCarriedAgain() {
		byte[] content = new byte[3_000_000];
		new Random(1).nextBytes(content);
		try (TestBot bot = bot(NapCatSimulator::url)) {
			bot.bots().stop();
			assertThatExceptionOfType(ConnectionLostException.class)
				.isThrownBy(() -> bot.api().uploadFileStreamSync(FileSource.of(content, "a.bin")))
				.withMessageContaining("shut down");
			bot.bots().start();
			bot.connected();
			HostFile host = bot.api().uploadFileStreamSync(FileSource.of(content, "a.bin")).orElseThrow();
			assertThat(host.fileSize()).isEqualTo(content.length);
			ByteArrayOutputStream target = new ByteArrayOutputStream();
			bot.api()
				.downloadFileStreamSync(this.napCat.addFile("b.bin", FileContent.of(content)), target)
				.orElseThrow();
			assertThat(target.toByteArray()).isEqualTo(content);
		}
	}

	@Test
	void botsThatWereConnectedAtRunTimeComeBackWithTheOthers() {
		try (NapCatSimulator second = NapCatSimulator.builder().selfId(20002).world(World.of(20002, "汪汪")).start();
				TestBot bot = bot(NapCatSimulator::url)) {
			Bot dog = bot.bots().connect("dog", Endpoint.of(second.url(), null));
			await().atMost(PATIENCE).until(() -> dog.link() == LinkState.CONNECTED);
			bot.bots().stop();
			assertThat(dog.link()).isEqualTo(LinkState.CLOSED);
			assertThatIllegalStateException()
				.isThrownBy(() -> bot.bots().connect("cow", Endpoint.of(second.url(), null)))
				.withMessageContaining("shut down");
			bot.bots().start();
			bot.bots().start();
			await().atMost(PATIENCE).until(() -> dog.link() == LinkState.CONNECTED);
			bot.connected();
			assertThat(dog.api().getLoginInfoSync().orElseThrow().userId()).isEqualTo(20002);
			assertThat(second.connections()).hasSize(1);
			assertThat(this.napCat.connections()).hasSize(1);
		}
	}

	@Test
	void aBotThatWasNeverConnectedIsStoppedAndStartedLikeAnyOther() {
		this.napCat.goAway();
		try (TestBot bot = TestBot.at(this.napCat.url()).token("secret").start()) {
			await().atMost(PATIENCE).until(() -> bot.bot().linkProblem().contains("nobody answers"));
			bot.bots().stop();
			assertThat(bot.bot().link()).isEqualTo(LinkState.CLOSED);
			this.napCat.comeBack();
			bot.bots().start();
			bot.connected();
			assertThat(this.napCat.connections()).hasSize(1);
		}
	}

}
