package io.ncatbot.boot.test;

import java.time.Duration;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.message.Face;
import io.ncatbot.message.Message;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.ContextConfiguration;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;

/**
 * A bot tested as its author would, every verb of the assertions in use.
 */
@NcatBotTest
@ContextConfiguration(classes = TestApplication.class)
class FirstBotTest {

	@Test
	void whoIsMentionedIsBanned(NapCatSimulator sim) {
		long command = sim.group(123).member(458).says("/ban @小明 10m");
		assertThat(sim).group(123).received("已禁言 10 分钟").quoting(command).receivedNothing();
		assertThat(sim).called("set_group_ban").with("duration", 600).with("user_id", 456).answered(0).once();
		assertThat(sim).group(123).called("set_group_ban").with("duration", Duration.ofMinutes(10));
		assertThat(sim).called((api) -> api.setGroupBan(123, 456, Duration.ofMinutes(10))).once();
		assertThat(sim).neverCalled("set_group_kick").friend(458).receivedNothing();
	}

	@Test
	void whatIsReceivedIsComparedAsPeopleSeeItOrBySegments(NapCatSimulator sim) {
		sim.friend(456).says("你好");
		assertThat(sim).friend(456).received("你好，小明[表情]");
		sim.friend(456).says("你好");
		assertThat(sim).friend(456).received(Message.of("你好，小明").plus(new Face(14)));
		sim.friend(456).says("你好");
		assertThat(sim).friend(456).receivedSatisfying((message) -> assertThat(message).hasText("你好，小明"));
		assertThat(sim).called("send_private_msg").with("message.0.data.text", "你好，小明").times(3);
		assertThat(sim).called("send_private_msg").with("message", Message.of("你好，小明").plus(new Face(14)));
	}

	@Test
	void eachMessageSatisfiesOneAssertionAndAChainGoesForward(NapCatSimulator sim) {
		sim.friend(456).says("三遍");
		assertThat(sim).friend(456).received("第 2 遍").receivedContaining("3");
		assertThat(sim).friend(456).received("第 1 遍").receivedNothing();
	}

	@Test
	void afterRestTheWorldCanBeLookedAt(NapCatSimulator sim) {
		sim.group(123).member(458).says("/ban @小明");
		assertThat(sim).isIdle();
		org.assertj.core.api.Assertions.assertThat(sim.world().group(123).member(456).bannedUntil()).isPositive();
	}

}
