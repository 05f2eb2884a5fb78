package io.ncatbot.boot.test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;

import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallTimeoutException;
import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkChange;
import io.ncatbot.connection.LinkState;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.ContextConfiguration;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

/**
 * What takes minutes or hours is tested in no time.
 */
@NcatBotTest(properties = { "ncatbot.connection.reconnect-delay=1h", "ncatbot.connection.max-reconnect-delay=1h" })
@ContextConfiguration(classes = { TestApplication.class, MovedTimeTest.WithHeartbeats.class })
class MovedTimeTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@TestConfiguration(proxyBeanMethods = false)
	static class WithHeartbeats {

		@Bean
		NapCatSimulatorCustomizer heartbeats() {
			return (builder) -> builder.heartbeat(Duration.ofMinutes(10));
		}

		@Bean
		Links links() {
			return new Links();
		}

	}

	/** Why links were lost. */
	static class Links {

		private final List<String> problems = new CopyOnWriteArrayList<>();

		@EventListener
		void onLink(LinkChange change) {
			if (change.now() == LinkState.LOST) {
				this.problems.add(change.problem());
			}
		}

	}

	@Test
	void aCallTimesOut(NapCatSimulator sim, BotAPI api, BotTime time) {
		sim.faults().forAction("get_status").neverAnswers();
		CompletableFuture<?> call = api.getStatus();
		assertThat(sim).called("get_status");
		time.advance(Duration.ofSeconds(25));
		assertThat(call).isNotDone();
		time.advance(Duration.ofSeconds(6));
		assertThat(call).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(CallTimeoutException.class);
	}

	@Test
	void aLostLinkIsTriedAgainAfterItsTime(NapCatSimulator sim, Bots bots, BotTime time) {
		sim.dropConnections();
		await().atMost(PATIENCE).until(() -> bots.primary().link() == LinkState.LOST);
		time.advance(Duration.ofHours(1));
		await().atMost(PATIENCE).until(() -> bots.primary().link() == LinkState.CONNECTED);
		sim.friend(456).says("你好");
		assertThat(sim).friend(456).receivedContaining("你好");
	}

	@Test
	void aLinkWithoutHeartbeatsIsGivenUp(NapCatSimulator sim, Bots bots, BotTime time, @Autowired Links links) {
		sim.beat();
		assertThat(sim).isIdle();
		time.advance(Duration.ofMinutes(20));
		sim.beat();
		assertThat(sim).isIdle();
		time.advance(Duration.ofMinutes(20));
		assertThat(bots.primary().link()).isEqualTo(LinkState.CONNECTED);
		links.problems.clear();
		time.advance(Duration.ofMinutes(6));
		// It may be connected again by now: when that is tried is a matter of chance.
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(links.problems).singleElement(STRING)
				.contains("neither heartbeats nor anything else"));
	}

	@Test
	void nothingComesForHours(NapCatSimulator sim) {
		assertThat(sim).friend(456).receivedNothing(Duration.ofMinutes(20));
	}

}
