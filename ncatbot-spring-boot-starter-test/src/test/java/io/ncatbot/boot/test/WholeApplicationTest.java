package io.ncatbot.boot.test;

import io.ncatbot.boot.autoconfigure.NapCatConnectionDetails;
import io.ncatbot.boot.test.bot.Ledger;
import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.connection.Bots;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The simulator in tests of a whole application.
 */
class WholeApplicationTest {

	@Nested
	@SpringBootTest(classes = TestApplication.class, properties = "ncatbot.url=ws://real.napcat.invalid:3001")
	class Configured {

		@Autowired
		private NapCatSimulator sim;

		@Test
		void neverTalksToTheRealNapCat(@Autowired Bots bots) {
			assertThat(bots.all()).singleElement().satisfies((bot) -> assertThat(bot.selfId()).isEqualTo(10001));
			this.sim.friend(456).says("你好");
			assertThat(this.sim).friend(456).receivedContaining("你好");
		}

		@Test
		void hasAllItsBeans(@Autowired Ledger ledger) {
			assertThat(ledger).isNotNull();
			assertThat(this.sim.calls()).as("a fresh world").isEmpty();
		}

	}

	@Nested
	@SpringBootTest(classes = TestApplication.class, properties = { "ncatbot.bots.a.url=ws://a.napcat.invalid:3001",
			"ncatbot.bots.b.url=ws://b.napcat.invalid:3001", "ncatbot.primary=b" })
	class SeveralBots {

		@Test
		void eachHaveASimulatorOfTheirOwn(@Autowired NapCatSimulator sim,
				@Autowired @Qualifier("a") NapCatSimulator other, @Autowired Bots bots) {
			assertThat(bots.get("b").selfId()).isEqualTo(10001);
			assertThat(bots.get("a").selfId()).isEqualTo(10002);
			other.friend(456).says("你好");
			assertThat(other).friend(456).receivedContaining("你好");
			assertThat(sim).friend(456).receivedNothing();
		}

	}

	@Nested
	@SpringBootTest(classes = { TestApplication.class, OwnWorld.Beans.class })
	class OwnWorld {

		@TestConfiguration(proxyBeanMethods = false)
		static class Beans {

			@Bean
			NapCatWorld people() {
				return World::populateDemo;
			}

			@Bean
			NapCatSimulatorCustomizer token() {
				return (builder) -> builder.token("secret").selfId(20000);
			}

		}

		@Test
		void isTheOneOfItsBeans(@Autowired NapCatSimulator sim, @Autowired Bots bots) {
			assertThat(sim.token()).isEqualTo("secret");
			assertThat(bots.primary().selfId()).isEqualTo(20000);
			sim.friend(20001).says("你好");
			assertThat(sim).friend(20001).receivedContaining("你好，小明");
		}

	}

	@Nested
	@SpringBootTest(classes = { TestApplication.class, OwnNapCat.Beans.class })
	class OwnNapCat {

		@TestConfiguration(proxyBeanMethods = false)
		static class Beans {

			@Bean
			NapCatConnectionDetails elsewhere() {
				return () -> "ws://127.0.0.1:1";
			}

		}

		@Test
		void isKept(@Autowired ApplicationContext context) {
			assertThat(context.getBeanProvider(NapCatSimulator.class).stream()).isEmpty();
			assertThat(context.getBeanProvider(BotTime.class).stream()).hasSize(1);
		}

	}

	@Nested
	@SpringBootTest(classes = TestApplication.class,
			properties = { "ncatbot.test.simulator=false", "ncatbot.url=ws://127.0.0.1:1" })
	class SwitchedOff {

		@Test
		void hasNoSimulator(@Autowired ApplicationContext context) {
			assertThat(context.getBeanProvider(NapCatSimulator.class).stream()).isEmpty();
			assertThat(context.getBeanProvider(BotTime.class).stream()).isEmpty();
		}

	}

}
