package io.ncatbot.boot.test;

import java.time.Duration;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.ContextConfiguration;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * How a bot fares when NapCat, or the network, fails.
 */
@NcatBotTest
@ContextConfiguration(classes = TestApplication.class)
class FaultsTest {

	@Test
	void anActionIsRefusedWithAnyRetcode(NapCatSimulator sim) {
		sim.faults().forAction("get_status").fails(1404, "没有这个");
		sim.friend(456).says("状态");
		assertThat(sim).friend(456).received("失败 1404：没有这个");
		assertThat(sim).called("get_status").answered(1404);
	}

	@Test
	void allActionsAreRefused(NapCatSimulator sim) {
		sim.faults().forAll().fails(1200, "被风控");
		sim.friend(456).says("三遍");
		assertThat(sim).called("send_private_msg").answered(1200).times(3);
		assertThat(sim).friend(456).receivedNothing();
	}

	@Test
	void anActionIsDelayed(NapCatSimulator sim) {
		sim.faults().forAction("get_status").delays(Duration.ofMillis(50)).times(1);
		sim.friend(456).says("状态");
		assertThat(sim).friend(456).received("一切正常");
	}

	@Test
	void anActionIsNeverAnswered(NapCatSimulator sim, BotTime time) {
		sim.faults().forAction("get_status").neverAnswers();
		sim.friend(456).says("状态");
		assertThat(sim).called("get_status");
		time.advance(Duration.ofMinutes(1));
		assertThat(sim).friend(456).received("没有回音");
	}

	@Test
	void theLinkBreaksInsteadOfAnAnswer(NapCatSimulator sim, Bots bots, BotTime time) {
		sim.faults().forAction("get_status").dropsLink().times(1);
		sim.friend(456).says("断线");
		await().atMost(Duration.ofSeconds(30))
			.until(() -> bots.primary().link() != LinkState.CONNECTED || bots.primary().activity().connections() > 1);
		time.advance(Duration.ofMinutes(1));
		sim.awaitConnections(1, Duration.ofSeconds(30));
		assertThat(sim).isIdle();
		sim.friend(456).says("状态");
		assertThat(sim).friend(456).received("一切正常");
	}

}
