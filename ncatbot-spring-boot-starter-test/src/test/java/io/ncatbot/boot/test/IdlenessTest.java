package io.ncatbot.boot.test;

import java.time.Duration;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.boot.test.bot.Chatter;
import io.ncatbot.boot.test.bot.Gatekeeper;
import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * That nothing happened is certain: whatever a bot still has to do is waited for.
 */
@NcatBotTest
@ContextConfiguration(classes = TestApplication.class)
class IdlenessTest {

	@RepeatedTest(50)
	void whatIsSaidIsNeverOverlooked(NapCatSimulator sim) {
		sim.friend(456).says("三遍");
		sim.friend(457).says("接着");
		sim.group(123).member(458).says("/ban @小明");
		assertThat(sim).isIdle();
		assertThat(sim.callCount("send_private_msg")).isEqualTo(4);
		assertThat(sim.callCount("send_group_msg")).isEqualTo(1);
		assertThat(Idleness.of(sim).busyWith()).isEmpty();
	}

	@RepeatedTest(20)
	void aSlowCallIsWaitedFor(NapCatSimulator sim) {
		sim.faults().forAction("get_status").delays(Duration.ofMillis(20));
		sim.friend(456).says("状态");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(sim).friend(456).receivedNothing())
			.withMessageContaining("but it received\n  一切正常\n");
	}

	@Test
	void aContinuationOfACallIsWaitedFor(NapCatSimulator sim) {
		sim.faults().forAction("get_version_info").delays(Duration.ofMillis(50));
		sim.friend(456).says("接着");
		assertThat(sim).isIdle();
		assertThat(sim).friend(456).received("接着说");
	}

	/** Once the message has got there. */
	private static void isBusyWith(Idleness idleness, String words) {
		await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(idleness.busyWith()).isEqualTo(words));
	}

	@Test
	void aHandlerThatRunsIsNotIdle(NapCatSimulator sim, @Autowired Chatter chatter) {
		Idleness idleness = Idleness.of(sim);
		chatter.close();
		sim.friend(456).says("等等");
		try {
			isBusyWith(idleness, "1 chat(s) whose handler runs");
			assertThat(idleness.await(Duration.ofMillis(100))).isFalse();
		}
		finally {
			chatter.open();
		}
		assertThat(sim).friend(456).received("等到了").receivedNothing();
	}

	@Test
	void aCallWithoutAnAnswerIsNotIdle(NapCatSimulator sim, BotTime time) {
		sim.faults().forAction("get_status").neverAnswers();
		sim.friend(456).says("状态");
		assertThat(sim).called("get_status");
		Idleness idleness = Idleness.of(sim);
		isBusyWith(idleness, "1 call(s) without an answer, or whose continuation runs, 1 chat(s) whose handler runs");
		assertThat(idleness.await(Duration.ofMillis(100))).isFalse();
		time.advance(Duration.ofMinutes(1));
		assertThat(sim).friend(456).received("没有回音");
	}

	@Test
	void aListenerThatIsToldOfAChangeIsWaitedFor(NapCatSimulator sim, @Autowired Gatekeeper gatekeeper) {
		int before = gatekeeper.goings();
		sim.bot().isKickedOff("下线通知", "在别处登录");
		assertThat(sim).isIdle();
		assertThat(gatekeeper.goings()).isEqualTo(before + 1);
	}

	@Test
	void aConcurrentHandlerIsWaitedFor(NapCatSimulator sim, @Autowired Chatter chatter) {
		chatter.close();
		sim.friend(456).says("同时");
		sim.friend(456).says("你好");
		assertThat(sim).friend(456).receivedContaining("你好");
		isBusyWith(Idleness.of(sim), "1 concurrent handler(s) that run");
		assertThat(Idleness.of(sim).await(Duration.ofMillis(50))).isFalse();
		chatter.open();
		assertThat(sim).friend(456).received("同时好了").receivedNothing();
	}

	@Test
	void framesThatAreHeldBackAreOnTheirWay(NapCatSimulator sim) {
		sim.faults().halfOpen();
		sim.friend(456).says("你好");
		assertThat(Idleness.of(sim).await(Duration.ofMillis(50))).isFalse();
		assertThat(Idleness.of(sim).busyWith()).isEqualTo("1 frame(s) on the way to it");
		sim.faults().heal();
		assertThat(sim).friend(456).receivedContaining("你好");
	}

	@Test
	void whatABotsOwnThreadsDoIsWaitedForAWhile(NapCatSimulator sim, @Autowired Chatter chatter) {
		chatter.close();
		sim.friend(456).says("后台");
		assertThat(sim).isIdle();
		chatter.open();
		assertThat(sim).within(Duration.ofSeconds(30)).friend(456).received("后台好了");
	}

	@Test
	void withoutAnybodyToAskNothingIsClaimed() {
		try (NapCatSimulator alone = NapCatSimulator.builder().people(NapCatWorld::standard).start()) {
			assertThatIllegalStateException().isThrownBy(() -> assertThat(alone).friend(456).receivedNothing())
				.withMessage(
						"Nobody watches the bot of this simulator, so nobody knows when it is idle: use @NcatBotTest "
								+ "or @SpringBootTest, or tell Idleness.watch(simulator, bots, dispatcher, time)");
		}
	}

}
