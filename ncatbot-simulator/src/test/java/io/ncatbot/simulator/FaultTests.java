package io.ncatbot.simulator;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

class FaultTests {

	private final NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).token("t").start();

	@AfterEach
	void close() {
		this.sim.close();
	}

	private TestBot connect() {
		TestBot bot = TestBot.open(this.sim.url() + "/?access_token=t");
		assertThat(bot.next().path("meta_event_type").asString()).isEqualTo("lifecycle");
		return bot;
	}

	@Test
	void anActionNeverAnswersButIsCarriedOut() {
		try (TestBot bot = connect()) {
			this.sim.faults().forAction("send_private_msg").neverAnswers().times(1);
			bot.send("{action: 'send_private_msg_async', params: {user_id: 20001, message: 'x'}, echo: 'a'}");
			RecordedCall call = this.sim.awaitCall("send_private_msg", TestBot.PATIENCE);
			assertThat(call.retcode()).isEqualTo(RecordedCall.NO_ANSWER);
			assertThat(bot.call("get_friend_msg_history", "{user_id: 20001}").path("retcode").intValue()).isZero();
			assertThat(bot.waiting()).isEmpty();
			assertThat(bot.call("send_private_msg", "{user_id: 20001, message: 'x'}").path("retcode").intValue())
				.isZero();
		}
	}

	@Test
	void aDelayedCallHoldsUpNoOther() {
		try (TestBot bot = connect()) {
			this.sim.faults().forAction("get_status").delays(Duration.ofMillis(300));
			bot.send("{action: 'get_status', echo: 'slow'}");
			bot.send("{action: 'get_login_info', echo: 'quick'}");
			assertThat(bot.next().path("echo").asString()).isEqualTo("quick");
			assertThat(bot.next().path("echo").asString()).isEqualTo("slow");
		}
	}

	@Test
	void aCallFailsOrSucceedsAsScripted() {
		try (TestBot bot = connect()) {
			this.sim.faults().forAll().answersWith(Json.object().put("x", 1));
			this.sim.faults().forAction("send_private_msg").fails(1200, "Timeout: NTEvent").times(2);
			for (int i = 0; i < 2; i++) {
				JsonNode failed = bot.call("send_private_msg", "{user_id: 20001, message: 'x'}");
				assertThat(failed.path("status").asString()).isEqualTo("failed");
				assertThat(failed.path("retcode").intValue()).isEqualTo(1200);
				assertThat(failed.path("wording").asString()).isEqualTo("Timeout: NTEvent");
			}
			assertThat(bot.call("send_private_msg", "{}").path("data").path("x").intValue()).isEqualTo(1);
			assertThat(bot.call("no_such_action", "{}").path("data").path("x").intValue()).isEqualTo(1);
			this.sim.faults().clear();
			assertThat(bot.call("no_such_action", "{}").path("retcode").intValue()).isEqualTo(1404);
			assertThat(this.sim.calls()).extracting(RecordedCall::retcode).containsExactly(1200, 1200, 0, 0, 1404);
			assertThat(bot.call("get_friend_msg_history", "{user_id: 20001}").path("retcode").intValue())
				.as("nothing was sent")
				.isEqualTo(1200);
		}
	}

	@Test
	void aReplyComesTwice() {
		try (TestBot bot = connect()) {
			this.sim.faults().forAction("get_status").answersTwice().times(1);
			bot.send("{action: 'get_status', echo: 'a'}");
			assertThat(bot.nextFrame()).isEqualTo(bot.nextFrame());
		}
	}

	@Test
	void theLinkDropsInsteadOfAReply() {
		try (TestBot bot = connect()) {
			this.sim.faults().forAction("get_status").dropsLink();
			bot.send("{action: 'get_status', echo: 'a'}");
			assertThat(bot.closeCode()).isNotEqualTo(1005);
			assertThat(bot.waiting()).isEmpty();
			this.sim.awaitConnections(0, TestBot.PATIENCE);
		}
	}

	@Test
	void theRightTokenIsRejected() {
		this.sim.faults().rejectToken();
		try (TestBot bot = TestBot.open(this.sim.url() + "/?access_token=t")) {
			assertThat(bot.next().path("retcode").intValue()).isEqualTo(1403);
			assertThat(bot.closeCode()).isEqualTo(1005);
		}
		this.sim.faults().acceptToken();
		connect().close();
	}

	@Test
	void itGoesAwayAndComesBackOnTheSamePort() {
		String url = this.sim.url();
		for (int i = 0; i < 3; i++) {
			try (TestBot bot = connect()) {
				this.sim.goAway();
				assertThat(bot.closeCode()).isEqualTo(1005);
				assertThatIllegalStateException().isThrownBy(this::connect);
				this.sim.awaitConnections(0, TestBot.PATIENCE);
			}
			this.sim.comeBack();
			assertThat(this.sim.url()).isEqualTo(url);
		}
		connect().close();
	}

	@Test
	void itComesBackOnItsPortAtOnceEachTime() {
		int port = this.sim.port();
		for (int i = 0; i < 200; i++) {
			this.sim.goAway();
			this.sim.comeBack();
		}
		assertThat(this.sim.port()).isEqualTo(port);
		connect().close();
	}

	@Test
	void whileItIsAwayNobodyElseIsGivenItsPort() throws IOException {
		this.sim.goAway();
		try (ServerSocket other = new ServerSocket()) {
			other.setReuseAddress(false);
			assertThatExceptionOfType(BindException.class)
				.isThrownBy(() -> other.bind(new InetSocketAddress("127.0.0.1", this.sim.port())));
		}
		assertThatIllegalStateException().isThrownBy(this::connect);
		this.sim.comeBack();
		connect().close();
		this.sim.close();
		try (ServerSocket other = new ServerSocket(this.sim.port(), 1, InetAddress.getByName("127.0.0.1"))) {
			assertThat(other.isBound()).as("in the end it is free").isTrue();
		}
	}

	@Test
	void connectionsBreak() {
		try (TestBot bot = connect()) {
			this.sim.dropConnections();
			assertThat(bot.closeCode()).isNotEqualTo(1005);
			this.sim.awaitConnections(0, TestBot.PATIENCE);
		}
		connect().close();
	}

	@Test
	void aHalfOpenLinkIsSilentUntilItHeals() throws Exception {
		try (TestBot bot = connect()) {
			this.sim.faults().halfOpen();
			long id = this.sim.friend(20001).says("有人吗");
			bot.send("{action: 'get_status', echo: 'a'}");
			CompletableFuture<TestBot> late = CompletableFuture.supplyAsync(this::connect);
			await().during(Duration.ofMillis(200))
				.atMost(TestBot.PATIENCE)
				.until(() -> bot.waiting().isEmpty() && !late.isDone() && this.sim.calls().isEmpty());
			this.sim.faults().heal();
			assertThat(bot.event("message").path("message_id").longValue()).isEqualTo(id);
			assertThat(bot.reply("a").path("retcode").intValue()).isZero();
			late.get(30, TimeUnit.SECONDS).close();
		}
	}

	@Test
	void eventsAreGarbledDoubledAndLost() {
		try (TestBot bot = connect()) {
			this.sim.faults().garbleNextEvent();
			this.sim.friend(20001).says("一");
			assertThat(bot.nextFrame()).startsWith("{\"self_id\"").doesNotEndWith("}");
			this.sim.faults().duplicateNextEvent();
			this.sim.friend(20001).says("二");
			assertThat(bot.nextFrame()).isEqualTo(bot.nextFrame());
			this.sim.faults().loseNextEvent();
			this.sim.friend(20001).says("三");
			this.sim.beat();
			this.sim.friend(20001).says("四");
			assertThat(bot.next().path("meta_event_type").asString()).isEqualTo("heartbeat");
			assertThat(bot.next().path("raw_message").asString()).isEqualTo("四");
		}
	}

}
