package io.ncatbot.boot.test.autoconfigure;

import java.time.Duration;

import io.ncatbot.boot.autoconfigure.NapCatConnectionDetails;
import io.ncatbot.boot.autoconfigure.NcatBotAutoConfiguration;
import io.ncatbot.boot.test.BotTime;
import io.ncatbot.boot.test.NapCatSimulatorCustomizer;
import io.ncatbot.boot.test.NapCatWorld;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.Bots;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.NapCatSimulatorBuilder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the simulated NapCat of a test, and for the time that a test
 * can move. An application that brings its own NapCat, as a bean or from a container,
 * keeps it.
 */
@AutoConfiguration(before = NcatBotAutoConfiguration.class)
@ConditionalOnBooleanProperty(NapCatSimulatorAutoConfiguration.SWITCH)
@ConditionalOnBooleanProperty(name = "ncatbot.enabled", matchIfMissing = true)
public final class NapCatSimulatorAutoConfiguration {

	static final String SWITCH = "ncatbot.test.simulator";

	NapCatSimulatorAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(Timers.class)
	BotTime ncatBotTime() {
		return new BotTime();
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean({ NapCatConnectionDetails.class, NapCatSimulator.class })
	static class SimulatorConfiguration {

		@Bean
		NapCatSimulator napCatSimulator(ObjectProvider<NapCatWorld> world,
				ObjectProvider<NapCatSimulatorCustomizer> customizers) {
			// Heartbeats would have to follow a time that is moved; who tests them asks
			// for them.
			NapCatSimulatorBuilder builder = NapCatSimulator.builder()
				.people(world.getIfAvailable(() -> NapCatWorld::standard)::populate)
				.heartbeat(Duration.ZERO);
			customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
			return builder.start();
		}

		@Bean
		SimulatedConnectionDetails simulatedNapCatConnectionDetails(NapCatSimulator simulator,
				@Value("${ncatbot.primary:" + NapCatConnectionDetails.DEFAULT_NAME + "}") String name) {
			return new SimulatedConnectionDetails(name, simulator);
		}

		@Bean
		SimulatorSession simulatorSession(NapCatSimulator simulator, Bots bots, Dispatcher dispatcher,
				ObjectProvider<BotTime> time) {
			return new SimulatorSession(simulator, bots, dispatcher, time.getIfAvailable());
		}

	}

}
