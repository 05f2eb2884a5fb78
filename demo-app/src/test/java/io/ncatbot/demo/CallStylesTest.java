package io.ncatbot.demo;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;

@NcatBotTest
class CallStylesTest {

	@Test
	void tellsWhoItIs(NapCatSimulator sim) {
		sim.friend(456).says("你是谁");
		assertThat(sim).friend(456).received("我是 喵喵，QQ 号 10001 喵~");
	}

	@Test
	void tellsMembersWhoTheyAre(NapCatSimulator sim) {
		long question = sim.group(123).member(458).says("我是谁");
		assertThat(sim).group(123).received("你是 管理员，在本群的身份是 ADMIN 喵~").quoting(question);
		assertThat(sim).called((api) -> api.getGroupMemberInfo(123, 458)).once();
	}

	@Test
	void otherWordsAreNotAnswered(NapCatSimulator sim) {
		sim.friend(456).says("你是谁呀");
		assertThat(sim).friend(456).receivedNothing();
	}

}
