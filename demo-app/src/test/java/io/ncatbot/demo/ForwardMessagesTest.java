package io.ncatbot.demo;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;

@NcatBotTest(ForwardMessages.class)
class ForwardMessagesTest {

	@Test
	void whatItSentItselfIsForwardedToTheGroup(NapCatSimulator sim) {
		sim.group(123).member(456).says("转发");
		assertThat(sim).group(123).received("[聊天记录]");
		assertThat(sim).friend(10001)
			.received("Star NcatBot 谢谢喵: https://github.com/liyihao1110/ncatbot")
			.received("这条也一起转发喵~");
		assertThat(sim).group(123)
			.called("send_group_forward_msg")
			.with("message.0.type", "node")
			.with("message.1.type", "node")
			.answered(0);
	}

}
