package io.ncatbot.boot.test;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Spring pauses a cached context while tests have their turn that use another one.
 */
class PausedContextTest {

	@Test
	void aPausedContextHasNoConnectionAndWorksAgainWhenItsTurnComes() throws Exception {
		TestContextManager first = new TestContextManager(First.class);
		TestContextManager second = new TestContextManager(Second.class);
		ApplicationContext firstContext = talksIn(first, new First());
		NapCatSimulator firstNapCat = firstContext.getBean(NapCatSimulator.class);
		for (int i = 0; i < 2; i++) {
			ApplicationContext secondContext = talksIn(second, new Second());
			assertThat(secondContext).isNotSameAs(firstContext);
			assertThat(firstContext.getBean(Bots.class).primary().link()).isEqualTo(LinkState.CLOSED);
			assertThat(firstNapCat.connections()).isEmpty();
			assertThat(talksIn(first, new First())).isSameAs(firstContext);
			assertThat(secondContext.getBean(Bots.class).primary().link()).isEqualTo(LinkState.CLOSED);
		}
	}

	/** What JUnit does with a class of one test. */
	private static ApplicationContext talksIn(TestContextManager manager, Object test) throws Exception {
		manager.beforeTestClass();
		manager.prepareTestInstance(test);
		var method = test.getClass().getDeclaredMethod("method");
		manager.beforeTestMethod(test, method);
		ApplicationContext context = manager.getTestContext().getApplicationContext();
		NapCatSimulator sim = context.getBean(NapCatSimulator.class);
		sim.friend(456).says("你好");
		assertThat(sim).friend(456).received("你好，小明[表情]");
		manager.afterTestMethod(test, method, null);
		manager.afterTestClass();
		return context;
	}

	@NcatBotTest
	@ContextConfiguration(classes = TestApplication.class)
	static class First {

		void method() {
		}

	}

	@NcatBotTest
	@ContextConfiguration(classes = TestApplication.class)
	@TestPropertySource(properties = "test.which=second")
	static class Second {

		void method() {
		}

	}

}
