package io.ncatbot.boot.test;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.simulator.NapCatSimulator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.ContextConfiguration;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a failing assertion says, word for word.
 */
@NcatBotTest
@ContextConfiguration(classes = TestApplication.class)
class FailureTextTest {

	private static final String BANNED = """

			The conversation (→ to the bot, ← from the bot):
			  group 123  管理员(458): /ban @小明 10m  | → message/group/normal {"user_id":458,"message_id":18341414,"message":[{"type":"text","data":{"text":"/ban "}},{"type":"at","data":{"qq":"456"}},{"type":"text","data":{"text":" 10m"}}],"group_id":123}
			  group 123  小明 被 喵喵 禁言 10 分钟    | ← set_group_ban {"group_id":"123","user_id":"456","duration":600} = 0
			                                          | → notice/group_ban/ban {"group_id":123,"user_id":456,"operator_id":10001,"duration":600}
			  group 123  喵喵(bot): 已禁言 10 分钟    | ← send_group_msg {"group_id":"123","message":[{"type":"reply","data":{"id":"18341414"}},{"type":"text","data":{"text":"已禁言 10 分钟"}}]} = 0
			""";

	private static void assertFails(ThrowingCallable assertion, String message) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessage("\n" + message);
	}

	private static void ban(NapCatSimulator sim) {
		sim.group(123).member(458).says("/ban @小明 10m");
	}

	@Test
	void whenOtherWordsCame(NapCatSimulator sim) {
		ban(sim);
		assertFails(() -> assertThat(sim).group(123).received("已禁言 20 分钟"), """
				Expected group 123 to receive
				  已禁言 20 分钟
				but it received
				  已禁言 10 分钟
				The bot is idle, so nothing more will come.
				""" + BANNED);
	}

	@Test
	void whenNothingCame(NapCatSimulator sim) {
		sim.friend(456).says("在吗");
		assertFails(() -> assertThat(sim).friend(456).received("在"),
				"""
						Expected friend 456 to receive
						  在
						but it received nothing.
						The bot is idle, so nothing more will come.

						The conversation (→ to the bot, ← from the bot):
						  friend 456  小明(456): 在吗  | → message/private/friend {"user_id":456,"message_id":18341414,"message":[{"type":"text","data":{"text":"在吗"}}]}
						""");
	}

	@Test
	void whenNothingMoreCame(NapCatSimulator sim) {
		ban(sim);
		assertFails(() -> assertThat(sim).group(123).received("已禁言 10 分钟").received("已禁言 10 分钟"), """
				Expected group 123 to receive, after "已禁言 10 分钟"
				  已禁言 10 分钟
				but it received nothing more.
				The bot is idle, so nothing more will come.
				""" + BANNED);
	}

	@Test
	void whenSomethingCameThatShouldNot(NapCatSimulator sim) {
		ban(sim);
		assertFails(() -> assertThat(sim).group(123).receivedNothing(), """
				Expected group 123 to receive nothing
				but it received
				  已禁言 10 分钟
				The bot is idle, so nothing more will come.
				""" + BANNED);
	}

	@Test
	void whenAnotherMessageIsQuoted(NapCatSimulator sim) {
		ban(sim);
		assertFails(() -> assertThat(sim).group(123).received("已禁言 10 分钟").quoting(7), """
				Expected "已禁言 10 分钟" to quote message 7
				but it quotes 18341414.
				The bot is idle, so nothing more will come.
				""" + BANNED);
	}

	@Test
	void whenTheCallHadOtherParameters(NapCatSimulator sim) {
		ban(sim);
		assertFails(() -> assertThat(sim).called("set_group_ban").with("user_id", 456).with("duration", 60), """
				Expected a call of set_group_ban with user_id = 456, duration = 60
				but its calls were
				  set_group_ban {"group_id":"123","user_id":"456","duration":600} = 0
				The bot is idle, so nothing more will come.
				""" + BANNED);
	}

	@Test
	void whenTheTypedCallWasAnother(NapCatSimulator sim) {
		ban(sim);
		assertFails(() -> assertThat(sim).called((api) -> api.setGroupKickSync(123, 456)), """
				Expected a call of set_group_kick with exactly {"group_id":"123","user_id":"456"}
				but it was never called.
				The bot is idle, so nothing more will come.
				""" + BANNED);
	}

	@Test
	void whenThereAreTooManyCalls(NapCatSimulator sim) {
		ban(sim);
		assertFails(() -> assertThat(sim).neverCalled("set_group_ban"), """
				Expected 0 call(s) of set_group_ban
				but there is 1; its calls were
				  set_group_ban {"group_id":"123","user_id":"456","duration":600} = 0
				The bot is idle, so nothing more will come.
				""" + BANNED);
	}

	@Test
	void aDescriptionComesFirst(NapCatSimulator sim) {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(sim).as("the greeting").friend(456).received("你好"))
			.withMessageStartingWith("[the greeting] \nExpected friend 456 to receive\n  你好\nbut it received nothing.");
	}

}
