package io.ncatbot.boot.test.autoconfigure;

import java.time.Duration;

import io.ncatbot.boot.test.NapCatSimulatorCustomizer;
import io.ncatbot.boot.test.NapCatWorld;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.NapCatSimulatorBuilder;

import org.springframework.beans.factory.ObjectProvider;

/**
 * How the simulators of a test are set up.
 */
final class SimulatorSettings {

	private SimulatorSettings() {
	}

	static NapCatSimulatorBuilder builder(ObjectProvider<NapCatWorld> world,
			ObjectProvider<NapCatSimulatorCustomizer> customizers) {
		// Heartbeats would have to follow a time that is moved; who tests them asks for
		// them.
		NapCatSimulatorBuilder builder = NapCatSimulator.builder()
			.people(world.getIfAvailable(() -> NapCatWorld::standard)::populate)
			.heartbeat(Duration.ZERO);
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder;
	}

}
