package io.ncatbot.boot.test.bot;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;

@NcatBotTest
class NcatBotTestTest {

	@Test
	void bans(NapCatSimulator sim) {
		long id = sim.group(123).member(458).says("/ban @小明 10m");
		assertThat(sim).group(123).received("已禁言 10 分钟").quoting(id).receivedNothing();
		assertThat(sim).called("set_group_ban").with("duration", 600).once();
		assertThat(sim).called((api) -> api.setGroupBan(123, 456, java.time.Duration.ofMinutes(10)));
	}

}
