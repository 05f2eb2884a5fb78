package io.ncatbot.boot.test.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.ncatbot.boot.autoconfigure.NapCatConnectionDetails;
import io.ncatbot.boot.autoconfigure.NcatBotAutoConfiguration;
import io.ncatbot.boot.test.BotTime;
import io.ncatbot.boot.test.Idleness;
import io.ncatbot.boot.test.NapCatSimulatorCustomizer;
import io.ncatbot.boot.test.NapCatWorld;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.SimulatedAccounts;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the simulated NapCat of a test, and for the time that a test
 * can move. An application that brings its own NapCat, as a bean or from a container,
 * keeps it.
 */
@AutoConfiguration(before = NcatBotAutoConfiguration.class)
@ConditionalOnBooleanProperty(TestProperties.SWITCH)
@ConditionalOnBooleanProperty(name = "ncatbot.enabled", matchIfMissing = true)
public final class NapCatSimulatorAutoConfiguration {

	NapCatSimulatorAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(Timers.class)
	BotTime ncatBotTime() {
		return new BotTime();
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean({ NapCatConnectionDetails.class, NapCatSimulator.class })
	@Import(SimulatorsRegistrar.class)
	static class SimulatorConfiguration {

		@Bean
		SimulatedAccounts simulatedAccounts() {
			return new SimulatedAccounts();
		}

		@Bean
		SimulatorStart simulatorStart(SimulatedAccounts accounts, ObjectProvider<NapCatWorld> world,
				ObjectProvider<NapCatSimulatorCustomizer> customizers, ObjectProvider<BotTime> time) {
			return new SimulatorStart(accounts, world, customizers, time);
		}

		@Bean
		SimulatorSession simulatorSession(Environment environment, BeanFactory beans, SimulatedAccounts accounts,
				Bots bots, Dispatcher dispatcher, ObjectProvider<BotTime> time) {
			TestedBots tested = TestedBots.of(environment);
			Transport transport = TestProperties.transport(environment);
			Map<NapCatSimulator, List<Bot>> places = new LinkedHashMap<>();
			for (TestedBot bot : tested.all()) {
				places.put(beans.getBean(SimulatorsRegistrar.beanName(tested, bot), NapCatSimulator.class),
						List.of(bots.get(bot.name())));
			}
			BotTime movable = time.getIfAvailable();
			Idleness idleness = Idleness.watch(places, dispatcher, movable);
			if (transport.streamsEvents()) {
				idleness.expectConnections();
			}
			return new SimulatorSession(transport, accounts, places.entrySet()
				.stream()
				.map((place) -> new SimulatedBot(place.getValue().get(0), place.getKey(), idleness, movable, transport))
				.toList());
		}

	}

}
