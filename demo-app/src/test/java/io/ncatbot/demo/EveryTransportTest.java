package io.ncatbot.demo;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.boot.test.autoconfigure.Transport;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;

class EveryTransportTest {

	abstract static class Conversation {

		@Test
		void tellsWhoItIs(NapCatSimulator sim) {
			sim.friend(456).says("你是谁");
			assertThat(sim).friend(456).received("我是 喵喵，QQ 号 10001 喵~");
		}

	}

	@Nested
	@NcatBotTest(transport = Transport.FORWARD_WEBSOCKET)
	class OverWebSocket extends Conversation {

	}

	@Nested
	@NcatBotTest(transport = Transport.HTTP_SSE)
	class OverHttp extends Conversation {

	}

}
