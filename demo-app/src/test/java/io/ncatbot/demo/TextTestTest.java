package io.ncatbot.demo;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@NcatBotTest(TextTest.class)
@ExtendWith(OutputCaptureExtension.class)
class TextTestTest {

	@Test
	void inAPrivateChatBothFormsAnswerInOrder(NapCatSimulator sim, CapturedOutput output) {
		sim.friend(456).says("测试");
		assertThat(sim).friend(456).received("NcatBot 异步调用测试成功喵~").received("NcatBot 同步调用测试成功喵~").receivedNothing();
		assertThat(output).contains("456 writes: 测试");
	}

	@Test
	void inAGroupBothFormsAnswerInOrder(NapCatSimulator sim) {
		sim.group(123).member(456).says("测试");
		assertThat(sim).group(123).received("NcatBot 异步调用测试成功喵~").received("NcatBot 同步调用测试成功喵~");
	}

	@Test
	void otherTextsAreNotAnswered(NapCatSimulator sim) {
		sim.friend(456).says("测试一下");
		sim.group(123).member(456).says("测试一下");
		assertThat(sim).friend(456).receivedNothing();
		assertThat(sim).group(123).receivedNothing();
	}

	@Test
	void whatItSendsIsAsInTheSnapshot(NapCatSimulator sim) {
		sim.friend(456).says("测试");
		assertThat(sim).sentAsInSnapshot("text-test");
	}

}
