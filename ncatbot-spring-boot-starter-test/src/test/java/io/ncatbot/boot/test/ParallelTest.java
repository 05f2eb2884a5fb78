package io.ncatbot.boot.test;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.boot.test.autoconfigure.Transport;
import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.Chat;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

import org.springframework.test.context.ContextConfiguration;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Test classes that JUnit runs side by side.
 */
class ParallelTest {

	private static final Set<NapCatSimulator> SIMULATORS = ConcurrentHashMap.newKeySet();

	@Test
	void theyDoNotShareAWorld() {
		SIMULATORS.clear();
		EngineTestKit.engine("junit-jupiter")
			.selectors(DiscoverySelectors.selectClass(Sample.One.class),
					DiscoverySelectors.selectClass(Sample.Two.class),
					DiscoverySelectors.selectClass(Sample.Other.class),
					DiscoverySelectors.selectClass(Sample.Reverse.class),
					DiscoverySelectors.selectClass(Sample.Sse.class),
					DiscoverySelectors.selectClass(Sample.Webhook.class))
			.configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
			.configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
			.configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
			.configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "6")
			.execute()
			.testEvents()
			.assertStatistics((events) -> events.started(90).succeeded(90));
		assertThat(SIMULATORS).as("two of the classes share a context, and take turns").hasSize(5);
	}

	abstract static class Sample {

		@RepeatedTest(15)
		void talksAlone(NapCatSimulator sim) {
			SIMULATORS.add(sim);
			assertThat(sim.world().history(Chat.privateWith(456))).isEmpty();
			sim.friend(456).says("三遍");
			assertThat(sim).friend(456).received("第 1 遍").received("第 2 遍").received("第 3 遍").receivedNothing();
			assertThat(sim).called("send_private_msg").times(3);
			assertThat(sim.world().history(Chat.privateWith(456))).hasSize(4);
		}

		@NcatBotTest
		@ContextConfiguration(classes = TestApplication.class)
		@Tag("sample")
		static class One extends Sample {

		}

		@NcatBotTest
		@ContextConfiguration(classes = TestApplication.class)
		@Tag("sample")
		static class Two extends Sample {

		}

		@NcatBotTest(properties = "another=context")
		@ContextConfiguration(classes = TestApplication.class)
		@Tag("sample")
		static class Other extends Sample {

		}

		@NcatBotTest(transport = Transport.REVERSE_WEBSOCKET)
		@ContextConfiguration(classes = TestApplication.class)
		@Tag("sample")
		static class Reverse extends Sample {

		}

		@NcatBotTest(transport = Transport.HTTP_SSE)
		@ContextConfiguration(classes = TestApplication.class)
		@Tag("sample")
		static class Sse extends Sample {

		}

		@NcatBotTest(transport = Transport.WEBHOOK)
		@ContextConfiguration(classes = TestApplication.class)
		@Tag("sample")
		static class Webhook extends Sample {

		}

	}

}
