package io.ncatbot.boot.test.autoconfigure;

import io.ncatbot.boot.autoconfigure.NapCatConnectionDetails;
import io.ncatbot.boot.autoconfigure.NcatBotAutoConfiguration;
import io.ncatbot.boot.test.BotTime;
import io.ncatbot.boot.test.NapCatSimulatorCustomizer;
import io.ncatbot.boot.test.NapCatWorld;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.Bots;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.simulator.NapCatSimulator;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

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
	@Import(OtherBotsRegistrar.class)
	static class SimulatorConfiguration {

		@Bean
		@Primary
		NapCatSimulator napCatSimulator(ObjectProvider<NapCatWorld> world,
				ObjectProvider<NapCatSimulatorCustomizer> customizers) {
			return SimulatorSettings.builder(world, customizers).start();
		}

		@Bean
		SimulatedConnectionDetails simulatedNapCatConnectionDetails(NapCatSimulator simulator,
				Environment environment) {
			return new SimulatedConnectionDetails(SimulatedConnectionDetails.primary(environment), simulator);
		}

		@Bean
		SimulatorSession simulatorSession(ObjectProvider<SimulatedConnectionDetails> places, Bots bots,
				Dispatcher dispatcher, ObjectProvider<BotTime> time) {
			return new SimulatorSession(places.stream().toList(), bots, dispatcher, time.getIfAvailable());
		}

	}

}
