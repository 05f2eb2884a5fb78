package io.ncatbot.boot.test;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.Chat;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.test.context.ContextConfiguration;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@NcatBotTest
@ContextConfiguration(classes = TestApplication.class)
@KeepWorld
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeptWorldTest {

	@Test
	@Order(1)
	void aScenarioBegins(NapCatSimulator sim) {
		sim.friend(456).says("你好");
		assertThat(sim).friend(456).received("你好，小明[表情]");
	}

	@Test
	@Order(2)
	void andGoesOn(NapCatSimulator sim) {
		assertThat(sim.world().history(Chat.privateWith(456))).hasSize(2);
		assertThat(sim).friend(456).receivedNothing();
	}

}
