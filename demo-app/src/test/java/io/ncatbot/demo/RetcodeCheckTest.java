package io.ncatbot.demo;

import java.time.Duration;

import io.ncatbot.boot.test.BotTime;
import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@NcatBotTest(RetcodeCheck.class)
@ExtendWith(OutputCaptureExtension.class)
class RetcodeCheckTest {

	@Test
	void successIsRetcodeZero(NapCatSimulator sim, CapturedOutput output) {
		sim.group(123).member(456).says("喵");
		assertThat(sim).group(123).received("喵喵喵");
		assertThat(sim).isIdle();
		assertThat(output).contains("发送成功");
	}

	@Test
	void aRefusalIsLogged(NapCatSimulator sim, CapturedOutput output) {
		sim.faults().forAction("send_group_msg").fails(1200, "被禁言");
		sim.group(123).member(456).says("喵");
		assertThat(sim).called("send_group_msg").answered(1200).once();
		assertThat(sim).isIdle();
		assertThat(output).contains("发送失败: 被禁言");
	}

	@Test
	void onlyTheFirstSendFails(NapCatSimulator sim) {
		sim.faults().forAction("send_group_msg").fails(1200, "被禁言").times(1);
		sim.group(123).member(456).says("失败");
		assertThat(sim).group(123).received("发送失败");
	}

	@Test
	void aCallThatIsNeverAnsweredTimesOut(NapCatSimulator sim, BotTime time, CapturedOutput output) {
		sim.faults().forAction("send_group_msg").neverAnswers();
		sim.group(123).member(456).says("喵");
		assertThat(sim).called("send_group_msg");
		time.advance(Duration.ofMinutes(1));
		assertThat(sim).isIdle();
		assertThat(output).contains("CallTimeoutException");
	}

}
