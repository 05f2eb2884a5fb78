package io.ncatbot.simulator;

import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first minute with the simulator.
 */
class FirstContactTests {

	@Test
	void aFriendSpeaksAndTheBotAnswers() {
		try (NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).start();
				TestBot bot = TestBot.connect(sim)) {
			long id = sim.friend(20001).says("测试");
			JsonNode event = bot.event("message");
			assertThat(event.path("message_id").longValue()).isEqualTo(id);
			assertThat(event.path("raw_message").asString()).isEqualTo("测试");
			JsonNode reply = bot.call("send_private_msg", "{user_id: '20001', message: '喵'}");
			assertThat(reply.path("retcode").intValue()).isZero();
			assertThat(reply.path("data").path("message_id").longValue()).isPositive();
			assertThat(sim.awaitCall("send_private_msg", TestBot.PATIENCE).retcode()).isZero();
		}
	}

}
