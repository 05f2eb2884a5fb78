package io.ncatbot.boot.test;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.boot.test.bot.Chatter;
import io.ncatbot.boot.test.bot.Gatekeeper;
import io.ncatbot.boot.test.bot.Ledger;
import io.ncatbot.boot.test.bot.Moderator;
import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bots;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is in the slice, and what is not.
 */
class SliceTest {

	private static void assertHas(ApplicationContext context, Class<?>... types) {
		for (Class<?> type : types) {
			assertThat(context.getBeanProvider(type).stream()).as(type.getSimpleName()).hasSize(1);
		}
	}

	private static void assertHasNot(ApplicationContext context, Class<?>... types) {
		for (Class<?> type : types) {
			assertThat(context.getBeanProvider(type).stream()).as(type.getSimpleName()).isEmpty();
		}
	}

	@Nested
	@NcatBotTest(properties = "some.property=some value")
	@ContextConfiguration(classes = TestApplication.class)
	class Default {

		@Test
		void handlersAreInItAndNothingElseOfTheApplication(@Autowired ApplicationContext context) {
			assertHas(context, Moderator.class, Chatter.class, Gatekeeper.class);
			assertHasNot(context, Ledger.class);
		}

		@Test
		void whatATestWantsIsInjectedWithoutAnnotations(NapCatSimulator sim, BotTime time, BotAPI api, Bots bots,
				@Autowired ApplicationContext context) {
			assertThat(context.getBean(NapCatSimulator.class)).isSameAs(sim);
			assertThat(context.getBean(BotTime.class)).isSameAs(time);
			assertThat(context.getBean(BotAPI.class)).isSameAs(api);
			assertThat(context.getBean(Bots.class)).isSameAs(bots);
		}

		@Test
		void propertiesAreSet(@Autowired ApplicationContext context) {
			assertThat(context.getEnvironment().getProperty("some.property")).isEqualTo("some value");
		}

		@Test
		void onlyAFewAutoConfigurationsTakePart(@Autowired ApplicationContext context) {
			assertThat(context.getBeanDefinitionNames()).filteredOn((name) -> name.endsWith("AutoConfiguration"))
				.extracting((name) -> name.substring(name.lastIndexOf('.') + 1))
				.containsExactlyInAnyOrder("NcatBotAutoConfiguration", "NapCatSimulatorAutoConfiguration",
						"PropertyPlaceholderAutoConfiguration", "ServiceConnectionAutoConfiguration",
						"SslAutoConfiguration");
		}

	}

	@Nested
	@NcatBotTest(Moderator.class)
	@ContextConfiguration(classes = TestApplication.class)
	class OneHandler {

		@Test
		void isThereAlone(@Autowired ApplicationContext context) {
			assertHas(context, Moderator.class);
			assertHasNot(context, Chatter.class, Ledger.class);
		}

	}

	@Nested
	@NcatBotTest(includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Ledger.class),
			excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Chatter.class))
	@ContextConfiguration(classes = TestApplication.class)
	class Filtered {

		@Test
		void hasWhatWasAskedFor(@Autowired ApplicationContext context) {
			assertHas(context, Moderator.class, Ledger.class);
			assertHasNot(context, Chatter.class);
		}

	}

}
