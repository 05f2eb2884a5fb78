package io.ncatbot.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import io.ncatbot.simulator.fault.FaultPlan;
import io.ncatbot.simulator.fault.FaultPlan.Kind;
import io.ncatbot.simulator.fault.Faults;
import io.ncatbot.simulator.server.ReverseSettings;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Connections that misbehave on demand.
 */
class LinkFaultTests {

	private final NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).start();

	@AfterEach
	void close() {
		this.sim.close();
	}

	@Test
	void aLinkBreaksAfterSomeFrames() throws IOException {
		this.sim.faults().links().dropAfter(3);
		try (RawHttp bot = new RawHttp(this.sim.url()).upgraded()) {
			this.sim.awaitConnections(1, TestBot.PATIENCE);
			this.sim.friend(20001).says("第一");
			this.sim.friend(20001).says("第二");
			assertThat(bot.rest()).contains("lifecycle").contains("第一").contains("第二");
		}
		this.sim.awaitConnections(0, TestBot.PATIENCE);
		try (TestBot next = TestBot.connect(this.sim)) {
			assertThat(next.call("get_status", "{}").path("retcode").intValue()).isZero();
		}
	}

	@Test
	void aFrameEndsInItsMiddle() throws IOException {
		try (RawHttp bot = new RawHttp(this.sim.url()).upgraded()) {
			this.sim.awaitConnections(1, TestBot.PATIENCE);
			this.sim.faults().links().cutNextFrame();
			this.sim.friend(20001).says("m".repeat(1_000) + "end");
			assertThat(bot.rest()).contains("lifecycle").contains("mmm").doesNotContain("mend");
		}
	}

	@Test
	void whatComesBeforeTheCutArrivesAndNothingOvertakesIt() throws IOException {
		try (RawHttp bot = new RawHttp(this.sim.url()).upgraded()) {
			this.sim.awaitConnections(1, TestBot.PATIENCE);
			this.sim.faults().halfOpen();
			this.sim.friend(20001).says("first");
			this.sim.faults().links().cutNextFrame();
			this.sim.friend(20001).says("m".repeat(1_000) + "end");
			this.sim.friend(20001).says("later");
			this.sim.faults().heal();
			assertThat(bot.rest()).contains("first").contains("mmm").doesNotContain("mend").doesNotContain("later");
		}
	}

	@Test
	void aReverseLinkIsCutTheSameWay() throws IOException {
		try (RawEndpoint endpoint = new RawEndpoint();
				NapCatSimulator reverse = NapCatSimulator.builder()
					.world(World.demo())
					.reverseWebSocket(ReverseSettings.to(endpoint.url("/"), ""))
					.start()) {
			RawEndpoint.Link link = endpoint.accept().upgrade();
			link.next();
			reverse.awaitConnections(1, TestBot.PATIENCE);
			reverse.faults().links().cutNextFrame();
			reverse.friend(20001).says("喵");
			assertThatThrownBy(link::next).isInstanceOf(Exception.class);
		}
	}

	@Test
	void allAreClosedWithACode() {
		try (TestBot bot = TestBot.connect(this.sim)) {
			this.sim.faults().links().close(1009);
			assertThat(bot.closeCode()).isEqualTo(1009);
		}
	}

	@Test
	void aStallIsOverByItselfAndLosesNothing() {
		try (TestBot bot = TestBot.connect(this.sim)) {
			this.sim.faults().links().stall(Duration.ofMillis(500));
			long start = System.nanoTime();
			this.sim.friend(20001).says("喵");
			bot.event("message");
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(300));
			assertThat(bot.call("get_status", "{}").path("retcode").intValue()).isZero();
		}
	}

	@Test
	void aSlowLinkTakesItsTime() {
		try (TestBot bot = TestBot.connect(this.sim)) {
			this.sim.faults().links().slow(0, 20_000);
			long start = System.nanoTime();
			for (int i = 0; i < 4; i++) {
				this.sim.friend(20001).says("m".repeat(10_000));
			}
			for (int i = 0; i < 4; i++) {
				bot.event("message");
			}
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
			this.sim.faults().links().fast();
			assertThat(bot.call("get_status", "{}").path("retcode").intValue()).isZero();
			this.sim.faults().links().slow(50_000, 0);
			start = System.nanoTime();
			for (int i = 0; i < 4; i++) {
				bot.call("send_private_msg", "{user_id: 20001, message: '" + "m".repeat(50_000) + "'}");
			}
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
		}
	}

	@Test
	void handshakesAndTokensAreRefusedSoOften() {
		this.sim.faults().links().refuseHandshakes(503, 1);
		assertThatThrownBy(() -> TestBot.open(this.sim.url()))
			.hasRootCauseMessage("Unexpected HTTP response status code 503");
		this.sim.faults().links().refuseTokens(1);
		try (TestBot refused = TestBot.open(this.sim.url()); TestBot accepted = TestBot.open(this.sim.url())) {
			assertThat(refused.next().path("retcode").intValue()).isEqualTo(1403);
			assertThat(accepted.next().path("post_type").asString()).isEqualTo("meta_event");
		}
	}

	@Test
	void repliesComeTheOtherWayRound() {
		try (TestBot bot = TestBot.connect(this.sim)) {
			this.sim.faults().reverseNextReplies(3, TestBot.PATIENCE);
			for (int i = 1; i <= 3; i++) {
				bot.send("{action: 'get_status', echo: '" + i + "'}");
			}
			for (int i = 3; i >= 1; i--) {
				assertThat(bot.next().path("echo").asString()).isEqualTo(Integer.toString(i));
			}
			this.sim.faults().reverseNextReplies(3, Duration.ofMillis(200));
			assertThat(bot.call("get_status", "{}").path("retcode").intValue()).as("it waits no longer").isZero();
		}
	}

	@Test
	void aReplyHasAnEchoThatNobodySent() {
		try (TestBot bot = TestBot.connect(this.sim)) {
			this.sim.faults().forAll().answersWithWrongEcho().times(1);
			bot.send("{action: 'get_status', echo: 'mine'}");
			assertThat(bot.next().path("echo").asString()).isEqualTo("mine-wrong");
			assertThat(bot.call("get_status", "{}").path("retcode").intValue()).isZero();
		}
	}

	@Test
	void itRestartsOnTheSamePort() {
		try (TestBot bot = TestBot.connect(this.sim)) {
			int port = this.sim.port();
			this.sim.faults().links().restart();
			assertThat(bot.closeCode()).isEqualTo(1005);
			await().atMost(TestBot.PATIENCE).until(this.sim::isListening);
			assertThat(this.sim.port()).isEqualTo(port);
			TestBot.connect(this.sim).close();
		}
	}

	@Test
	void whatIsSentIsCounted() {
		this.sim.friend(20001).says("没人听");
		assertThat(this.sim.sent().unheard()).isEqualTo(1);
		try (TestBot bot = TestBot.connect(this.sim)) {
			this.sim.faults().loseNextEvent();
			this.sim.friend(20001).says("一");
			this.sim.faults().duplicateNextEvent();
			this.sim.friend(20001).says("二");
			this.sim.faults().garbleNextEvent();
			this.sim.friend(20001).says("三");
			this.sim.friend(20001).says("四");
			bot.nextFrame();
			bot.nextFrame();
			bot.nextFrame();
			bot.nextFrame();
			var sent = this.sim.sent();
			assertThat(sent.events()).isEqualTo(5);
			assertThat(sent.lost()).isEqualTo(1);
			assertThat(sent.duplicated()).isEqualTo(1);
			assertThat(sent.garbled()).isEqualTo(1);
			assertThat(sent.framesWritten()).as("with the lifecycle").isEqualTo(5);
			this.sim.faults().halfOpen();
			this.sim.friend(20001).says("五");
			this.sim.dropConnections();
			this.sim.awaitConnections(0, TestBot.PATIENCE);
			assertThat(this.sim.sent().framesDiscarded()).isEqualTo(1);
			assertThat(this.sim.sent().framesWritten()).isEqualTo(5);
		}
	}

	@Test
	void theSameSeedGivesTheSameFaults() {
		List<Kind> first = new ArrayList<>();
		List<Kind> second = new ArrayList<>();
		FaultPlan one = FaultPlan.seeded(7);
		FaultPlan two = FaultPlan.seeded(7);
		for (int i = 0; i < 200; i++) {
			first.add(one.strike(new Faults()));
			second.add(two.strike(new Faults()));
		}
		assertThat(first).isEqualTo(second);
		assertThat(one.struck().keySet()).isEqualTo(EnumSet.allOf(Kind.class));
		assertThat(one.struck().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(200);
		assertThatIllegalArgumentException().isThrownBy(() -> FaultPlan.of(7));
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void afterAnyFaultABotCanGoOn(Kind kind) {
		try (TestBot bot = TestBot.connect(this.sim)) {
			assertThat(FaultPlan.of(1, kind).strike(this.sim.faults())).isEqualTo(kind);
			bot.send("{action: 'get_status', echo: 'x'}");
		}
		catch (RuntimeException ex) {
			assertThat(ex).as("the link is broken already").isNotNull();
		}
		await().atMost(TestBot.PATIENCE).ignoreExceptions().until(this::oneCallIsAnswered);
	}

	private boolean oneCallIsAnswered() {
		try (TestBot bot = TestBot.open(this.sim.url())) {
			boolean greeted = bot.next().path("meta_event_type").asString("").equals("lifecycle");
			return greeted && bot.call("get_status", "{}").path("retcode").intValue() == 0;
		}
	}

}
