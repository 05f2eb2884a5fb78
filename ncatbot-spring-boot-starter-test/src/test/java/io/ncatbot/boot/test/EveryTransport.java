package io.ncatbot.boot.test;

import java.time.Duration;

import io.ncatbot.boot.test.bot.Chatter;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.Chat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a test finds and can do whatever the transport is.
 */
abstract class EveryTransport {

	@BeforeEach
	void everythingIsAsAtFirst(NapCatSimulator sim, Bots bots) {
		assertThat(bots.primary().link()).isEqualTo(LinkState.CONNECTED);
		assertThat(bots.primary().selfId()).isEqualTo(10001);
		assertThat(sim.calls()).isEmpty();
		assertThat(sim.world().history(Chat.privateWith(456))).isEmpty();
		assertThat(Idleness.of(sim).busyWith()).isEmpty();
	}

	@RepeatedTest(30)
	void whatIsSaidIsNeverOverlooked(NapCatSimulator sim) {
		sim.friend(456).says("三遍");
		sim.friend(457).says("接着");
		long command = sim.group(123).member(458).says("/ban @小明");
		assertThat(sim).isIdle();
		assertThat(sim.callCount("send_private_msg")).isEqualTo(4);
		assertThat(sim.callCount("send_group_msg")).isEqualTo(1);
		assertThat(sim).friend(456).received("第 1 遍").received("第 2 遍").received("第 3 遍").receivedNothing();
		assertThat(sim).group(123).received("已禁言 10 分钟").quoting(command).receivedNothing();
	}

	@RepeatedTest(10)
	void aSlowCallAndItsContinuationAreWaitedFor(NapCatSimulator sim) {
		sim.faults().forAction("get_version_info").delays(Duration.ofMillis(20));
		sim.friend(456).says("接着");
		assertThat(sim).isIdle();
		assertThat(sim.callCount("send_private_msg")).isEqualTo(1);
	}

	@Test
	void aHandlerThatRunsIsNotIdle(NapCatSimulator sim, @Autowired Chatter chatter) {
		chatter.close();
		sim.friend(456).says("等等");
		try {
			assertThat(Idleness.of(sim).await(Duration.ofMillis(100))).isFalse();
		}
		finally {
			chatter.open();
		}
		assertThat(sim).friend(456).received("等到了").receivedNothing();
	}

	@Test
	void aCallIsRefused(NapCatSimulator sim) {
		sim.faults().forAction("get_status").fails(1200, "被风控");
		sim.friend(456).says("状态");
		assertThat(sim).friend(456).receivedContaining("被风控");
	}

	@Test
	void aCallIsNeverAnswered(NapCatSimulator sim, BotTime time) {
		sim.faults().forAction("get_status").neverAnswers();
		sim.friend(456).says("状态");
		assertThat(sim).called("get_status");
		time.advance(Duration.ofMinutes(1));
		assertThat(sim).friend(456).received("没有回音");
	}

	@Test
	void anEventThatComesTwiceIsHandledOnce(NapCatSimulator sim) {
		sim.faults().duplicateNextEvent();
		sim.friend(456).says("你好");
		assertThat(sim).friend(456).received("你好，小明[表情]").receivedNothing();
	}

	@Test
	void anEventThatIsBrokenDoesNoHarm(NapCatSimulator sim, Bots bots) {
		sim.faults().garbleNextEvent();
		assertThat(bots.primary()).staysConnectedDuring(() -> {
			sim.friend(456).says("你好");
			assertThat(sim).friend(456).receivedNothing();
			sim.friend(456).says("你好");
			assertThat(sim).friend(456).received("你好，小明[表情]");
		});
	}

	@Test
	void whatIsHeldBackIsOnItsWay(NapCatSimulator sim) {
		sim.faults().halfOpen();
		sim.friend(456).says("你好");
		assertThat(Idleness.of(sim).await(Duration.ofMillis(50))).isFalse();
		sim.faults().heal();
		assertThat(sim).friend(456).received("你好，小明[表情]");
	}

	@Test
	void manyHoursPassWithoutALostConnection(NapCatSimulator sim, Bots bots, BotTime time) {
		assertThat(bots.primary()).staysConnectedDuring(() -> time.advance(Duration.ofHours(20)));
		sim.friend(456).says("你好");
		assertThat(sim).friend(456).received("你好，小明[表情]");
	}

	@Test
	void whatIsLeftBehindIsNotFoundByTheNext(NapCatSimulator sim) {
		sim.friend(1000, "新朋友");
		sim.faults().forAll().fails(1200, "被风控");
		sim.faults().loseNextEvent();
		sim.friend(456).says("三遍");
		sim.friend(457).says("三遍");
	}

	@Test
	void aTestMayEndWhileNapCatIsGone(NapCatSimulator sim) {
		sim.goAway();
	}

}
