package io.ncatbot.demo;

import io.ncatbot.api.BotAPI;
import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.SimulatedAccounts;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@NcatBotTest(accounts = { 10001, 20002 })
class SeveralAccountsTest {

	@Test
	void eachHasFriendsOfItsOwn(NapCatSimulator sim, SimulatedAccounts accounts) {
		accounts.account(20002).friend(456).says("你是谁");
		assertThat(accounts.account(20002)).friend(456).received("我是 喵喵20002，QQ 号 20002 喵~");
		assertThat(sim).friend(456).receivedNothing();
	}

	@Test
	void allHearWhatIsSaidInASharedGroup(NapCatSimulator sim, SimulatedAccounts accounts,
			@Qualifier("20002") BotAPI second) {
		accounts.share(123, "测试群");
		sim.group(123).member(458).says("我是谁");
		assertThat(sim).group(123).received("你是 管理员，在本群的身份是 ADMIN 喵~");
		assertThat(accounts.account(20002)).group(123).received("你是 管理员，在本群的身份是 ADMIN 喵~");
		assertThat(second.postGroupMsgSync(123, "我也在")).isOk();
	}

}
