package io.ncatbot.demo;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Import;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;

@NcatBotTest(handlers = Comings.class,
		properties = { "demo.morning.cron=*/1 * * * * *", "demo.morning.groups=123,124" })
@Import(MorningGreeting.class)
class MorningGreetingTest {

	@Test
	void theBotGreetsItsGroups(NapCatSimulator sim) {
		assertThat(sim).group(123).received("早上好喵~");
	}

}
