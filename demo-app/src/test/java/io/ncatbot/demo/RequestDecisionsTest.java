package io.ncatbot.demo;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@NcatBotTest(RequestDecisions.class)
class RequestDecisionsTest {

	@Test
	void everybodyMayBeAFriend(NapCatSimulator sim) {
		sim.user(789, "新朋友").requestsFriendship("加我");
		assertThat(sim).isIdle();
		assertThat(sim.world().friend(789)).isNotNull();
	}

	@Test
	void whoSaysTheWordIsAdmitted(NapCatSimulator sim) {
		String flag = sim.user(789, "懂的人").requestsToJoin(123, "喵");
		assertThat(sim).called("set_group_add_request").with("flag", flag).with("approve", true);
		assertThat(sim).isIdle();
		assertThat(sim.world().group(123).member(789)).isNotNull();
	}

	@Test
	void othersAreTurnedAway(NapCatSimulator sim) {
		sim.user(789, "路人").requestsToJoin(123, "让我进去");
		assertThat(sim).called("set_group_add_request").with("approve", false).with("reason", "暗号不对喵~");
		assertThat(sim.world().group(123).member(789)).isNull();
	}

}
