package io.ncatbot.boot.test;

import io.ncatbot.api.BotAPI;
import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.boot.test.autoconfigure.Transport;
import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.connection.Bots;
import io.ncatbot.message.Message;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.SimulatedAccounts;
import io.ncatbot.simulator.world.Chat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.ContextConfiguration;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several accounts of one application, each with a NapCat of its own.
 */
class AccountsTest {

	abstract static class TwoAccounts {

		@Test
		void eachHasItsOwnPeople(SimulatedAccounts accounts, NapCatSimulator sim, Bots bots) {
			assertThat(accounts.account(10001)).isSameAs(sim);
			assertThat(bots.find(20002)).isSameAs(bots.get("20002"));
			accounts.account(20002).friend(456).says("你好");
			assertThat(accounts.account(20002)).friend(456).received("你好，小明[表情]").receivedNothing();
			assertThat(sim).friend(456).receivedNothing();
		}

		@RepeatedTest(20)
		void whatIsSaidInASharedGroupAllHear(SimulatedAccounts accounts, NapCatSimulator sim,
				@Qualifier("20002") BotAPI second, @Qualifier("20002") NapCatSimulator other) {
			accounts.share(123, "测试群");
			sim.group(123).member(458).says("/ban @小红");
			assertThat(sim).group(123).received("已禁言 10 分钟");
			assertThat(other).group(123).received("已禁言 10 分钟");
			assertThat(second.postGroupMsgSync(123, Message.of("我也在"))).isOk();
			assertThat(sim).isIdle();
			assertThat(sim.world().history(Chat.group(123))).anyMatch((message) -> message.sender().userId() == 20002);
		}

		@RepeatedTest(2)
		void nothingIsSharedAnyMore(SimulatedAccounts accounts, NapCatSimulator sim) {
			sim.group(123).member(456).says("大家好");
			assertThat(sim).isIdle();
			assertThat(accounts.account(20002).world().history(Chat.group(123))).isEmpty();
			assertThat(accounts.account(20002).world().group(123).members()).hasSize(5);
			accounts.share(123, "测试群");
		}

		@Test
		void faultsStrikeOneOfThem(SimulatedAccounts accounts, NapCatSimulator sim) {
			sim.goAway();
			accounts.account(20002).friend(456).says("你好");
			assertThat(accounts.account(20002)).friend(456).received("你好，小明[表情]");
		}

	}

	@Nested
	@NcatBotTest(accounts = { 10001, 20002 })
	@ContextConfiguration(classes = TestApplication.class)
	class ForwardWebSocket extends TwoAccounts {

	}

	@Nested
	@NcatBotTest(accounts = { 10001, 20002 }, transport = Transport.REVERSE_WEBSOCKET)
	@ContextConfiguration(classes = TestApplication.class)
	class ReverseWebSocket extends TwoAccounts {

	}

	@Nested
	@NcatBotTest(accounts = { 10001, 20002 }, transport = Transport.HTTP_SSE)
	@ContextConfiguration(classes = TestApplication.class)
	class HttpSse extends TwoAccounts {

	}

	@Nested
	@NcatBotTest(accounts = { 10001, 20002 }, transport = Transport.WEBHOOK)
	@ContextConfiguration(classes = TestApplication.class)
	class Webhook extends TwoAccounts {

	}

	@Nested
	@NcatBotTest(accounts = 777, transport = Transport.REVERSE_WEBSOCKET,
			properties = { "ncatbot.bots.cat.url=ws://napcat.invalid:3001", "ncatbot.bots.dog.self-id=888",
					"ncatbot.bots.Hamster.url=ws://napcat.invalid:3002", "ncatbot.primary=dog" })
	@ContextConfiguration(classes = TestApplication.class)
	class Configured {

		@Test
		void botsHaveTheirNamesAndTheNumbersThatAreSaid(Bots bots, NapCatSimulator sim,
				@Qualifier("cat") NapCatSimulator cat) {
			assertThat(sim.world().bot().id()).isEqualTo(888);
			assertThat(bots.get("dog").selfId()).isEqualTo(888);
			assertThat(bots.get("Hamster").selfId()).isEqualTo(777);
			assertThat(bots.get("cat").selfId()).isEqualTo(10001);
			assertThat(bots.all()).hasSize(3);
			cat.friend(456).says("你好");
			assertThat(cat).friend(456).received("你好，小明[表情]");
		}

	}

}
