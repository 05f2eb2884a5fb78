package io.ncatbot.boot.test;

import java.time.Duration;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.boot.test.bot.Chatter;
import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.Chat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever one test does, the next finds the same world: each method leaves something
 * behind, and all check what they find.
 */
@NcatBotTest
@ContextConfiguration(classes = TestApplication.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FreshWorldTest {

	private static int port;

	@Autowired
	private NapCatSimulator sim;

	@Autowired
	private Bots bots;

	@BeforeEach
	void everythingIsAsAtFirst() {
		assertThat(this.bots.primary().link()).isEqualTo(LinkState.CONNECTED);
		assertThat(this.sim.calls()).isEmpty();
		assertThat(this.sim.world().history(Chat.privateWith(456))).isEmpty();
		assertThat(this.sim.world().friends()).hasSize(2);
		assertThat(this.sim.transcript()).hasToString("(nothing)");
		assertThat(port == 0 || port == this.sim.port()).as("the same port").isTrue();
		port = this.sim.port();
		this.sim.friend(456).says("你好");
		assertThat(this.sim).friend(456).received("你好，小明[表情]").receivedNothing();
		assertThat(this.sim).called("send_private_msg").answered(0).once();
	}

	@Test
	@Order(1)
	void anEventIsOnItsWay() {
		this.sim.friend(456).says("三遍");
	}

	@Test
	@Order(2)
	void aCallIsNeverAnswered() {
		this.sim.faults().forAction("get_status").neverAnswers();
		this.sim.friend(456).says("状态");
		assertThat(this.sim).called("get_status");
	}

	@Test
	@Order(3)
	void aCallIsDelayed() {
		this.sim.faults().forAll().delays(Duration.ofMillis(200));
		this.sim.friend(456).says("状态");
	}

	@Test
	@Order(4)
	void theLinkIsLost() {
		this.sim.dropConnections();
	}

	@Test
	@Order(5)
	void napCatIsGone() {
		this.sim.goAway();
	}

	@Test
	@Order(6)
	void theTokenIsRefused() {
		this.sim.faults().rejectToken();
		this.sim.dropConnections();
	}

	@Test
	@Order(7)
	void theLinkIsSilent() {
		this.sim.faults().halfOpen();
		this.sim.friend(456).says("三遍");
	}

	@Test
	@Order(8)
	void peopleComeAndEventsAreToBeLost() {
		this.sim.friend(1000, "新朋友");
		this.sim.answer("get_status", (params) -> null);
		this.sim.faults().loseNextEvent();
	}

	@Test
	@Order(9)
	void aHandlerStillRuns(@Autowired Chatter chatter) {
		chatter.close();
		this.sim.friend(456).says("等等");
		assertThat(this.sim.world().history(Chat.privateWith(456))).isNotEmpty();
		// In a moment, when the next test is waiting for it already.
		Thread opener = new Thread(() -> {
			java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
			chatter.open();
		});
		opener.start();
	}

	@RepeatedTest(3)
	@Order(10)
	void nothingIsLeft() {
		assertThat(this.sim.restarts()).isPositive();
	}

}
