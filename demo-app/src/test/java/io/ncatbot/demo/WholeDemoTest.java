package io.ncatbot.demo;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bots;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo with all its beans; with a URL given its own simulator stays away, and the
 * test's takes the place of the real NapCat.
 */
@SpringBootTest(properties = "ncatbot.url=ws://napcat.example.org:3001")
class WholeDemoTest {

	@Autowired
	private NapCatSimulator sim;

	@Autowired
	private BotAPI api;

	@Test
	void theInjectedApiWorksAnywhere(@Autowired Bots bots) {
		assertThat(this.api.getLoginInfoSync()).isOk();
		assertThat(this.api.getLoginInfoSync().orElseThrow().userId()).isEqualTo(bots.primary().selfId());
	}

	@Test
	void itAnswers() {
		this.sim.friend(456).says("你是谁");
		assertThat(this.sim).friend(456).received("我是 喵喵，QQ 号 10001 喵~");
	}

}
