package io.ncatbot.boot.test;

import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * NapCat cannot come to an application without a server, and the test says so.
 */
class NoServerTest {

	@Test
	void aTestWithoutAServerIsToldWhatToChange() {
		for (Class<?> sample : new Class<?>[] { NoneSample.class, MockSample.class }) {
			Throwable failure = EngineTestKit.engine("junit-jupiter")
				.selectors(DiscoverySelectors.selectClass(sample))
				.execute()
				.testEvents()
				.failed()
				.stream()
				.findFirst()
				.orElseThrow()
				.getRequiredPayload(TestExecutionResult.class)
				.getThrowable()
				.orElseThrow();
			assertThat(failure).hasStackTraceContaining("With WEBHOOK NapCat comes to the application, but this test "
					+ "starts no web server. Use @NcatBotTest(transport = Transport.WEBHOOK), or @SpringBootTest("
					+ "webEnvironment = WebEnvironment.RANDOM_PORT) with the property ncatbot.test.transport=WEBHOOK");
		}
	}

	@SpringBootTest(classes = TestApplication.class, webEnvironment = WebEnvironment.NONE,
			properties = "ncatbot.test.transport=webhook")
	@Tag("sample")
	static class NoneSample {

		@Test
		void neverRuns(@Autowired NapCatSimulator sim) {
			assertThat(sim).isNull();
		}

	}

	@SpringBootTest(classes = TestApplication.class, properties = "ncatbot.test.transport=webhook")
	@Tag("sample")
	static class MockSample {

		@Test
		void neverRuns(@Autowired NapCatSimulator sim) {
			assertThat(sim).isNull();
		}

	}

}
