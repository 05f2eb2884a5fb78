package io.ncatbot.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A link comes back by itself, whatever became of it, over real sockets.
 */
class ReconnectTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private final LogCapture log = LogCapture.of("io.ncatbot.connection");

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.token("secret")
		.forwardWebSocket(true)
		.http(HttpSettings.sse(0, "secret"))
		.world(World.of(10001, "喵喵").addFriend(456, "小明"))
		.start();

	@AfterEach
	void close() {
		this.napCat.close();
		this.log.close();
	}

	static Stream<Named<Function<NapCatSimulator, String>>> transports() {
		return Stream.of(Named.of("WebSocket", NapCatSimulator::url),
				Named.of("HTTP with SSE", NapCatSimulator::sseUrl));
	}

	private TestBot bot(Function<NapCatSimulator, String> url) {
		return TestBot.at(url.apply(this.napCat))
			.token("secret")
			.settings(ConnectionSettings.DEFAULTS.withReconnectDelays(Duration.ofMillis(50), Duration.ofMillis(300)))
			.start();
	}

	private static List<LinkState> states(TestBot bot) {
		List<LinkState> states = new ArrayList<>();
		bot.changes().forEach((change) -> {
			if (change instanceof LinkChange link) {
				states.add(link.now());
			}
		});
		return states;
	}

	@ParameterizedTest
	@MethodSource("transports")
	void aTokenThatIsRefusedIsSaidOnceAndTriedUntilItIsAccepted(Function<NapCatSimulator, String> url) {
		this.napCat.faults().rejectToken();
		try (TestBot bot = bot(url)) {
			await().atMost(PATIENCE).until(() -> states(bot).stream().filter(LinkState.REFUSED::equals).count() >= 5);
			assertThat(bot.bot().linkProblem()).contains("token");
			assertThat(this.log.lines()).singleElement().asString().contains("does not accept the token");
			this.napCat.faults().acceptToken();
			bot.connected();
			assertThat(states(bot)).startsWith(LinkState.CONNECTING, LinkState.REFUSED, LinkState.CONNECTING)
				.doesNotContain(LinkState.LOST);
			assertThat(bot.api().getLoginInfoSync().orElseThrow().userId()).isEqualTo(10001);
		}
		assertThat(this.log.lines()).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("transports")
	void aTokenThatIsChangedWhileTheBotIsConnectedIsNoticedAtTheNextConnection(Function<NapCatSimulator, String> url) {
		try (TestBot bot = bot(url).connected()) {
			this.napCat.faults().rejectToken();
			this.napCat.dropConnections();
			await().atMost(PATIENCE).until(() -> bot.bot().link() == LinkState.REFUSED);
			this.napCat.faults().acceptToken();
			bot.connected();
		}
		assertThat(this.log.lines()).hasSize(2);
		assertThat(this.log.lines().get(0)).contains("was lost");
		assertThat(this.log.lines().get(1)).contains("does not accept the token");
	}

	@ParameterizedTest
	@MethodSource("transports")
	void whenNapCatIsRestartedOnItsPortTheBotIsThereAgain(Function<NapCatSimulator, String> url) {
		try (TestBot bot = bot(url).connected()) {
			for (int i = 2; i <= 6; i++) {
				long connections = i;
				this.napCat.faults().links().restart();
				await().atMost(PATIENCE).until(() -> bot.bot().activity().connections() == connections);
				bot.connected();
				assertThat(bot.api().getLoginInfoSync().orElseThrow().userId()).isEqualTo(10001);
			}
		}
	}

	@Test
	void whileNapCatIsAwayThatIsSaidOnceHoweverOftenItIsTried() {
		try (TestBot bot = bot(NapCatSimulator::url).connected()) {
			this.napCat.goAway();
			await().atMost(PATIENCE).until(() -> states(bot).stream().filter(LinkState.LOST::equals).count() >= 8);
			this.napCat.comeBack();
			bot.connected();
			this.napCat.awaitConnections(1, PATIENCE);
			assertThat(this.log.lines()).filteredOn((line) -> line.contains("was lost")).hasSizeLessThanOrEqualTo(1);
			assertThat(this.log.lines()).filteredOn((line) -> line.contains("nobody answers")).hasSize(1);
			assertThat(this.log.lines()).hasSizeLessThanOrEqualTo(2);
		}
	}

}
