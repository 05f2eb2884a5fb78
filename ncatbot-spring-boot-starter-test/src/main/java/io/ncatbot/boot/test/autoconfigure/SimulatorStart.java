package io.ncatbot.boot.test.autoconfigure;

import java.time.Duration;

import io.ncatbot.boot.test.BotTime;
import io.ncatbot.boot.test.NapCatSimulatorCustomizer;
import io.ncatbot.boot.test.NapCatWorld;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.NapCatSimulatorBuilder;
import io.ncatbot.simulator.SimulatedAccounts;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Starts the simulators of a test.
 */
final class SimulatorStart {

	private final SimulatedAccounts accounts;

	private final ObjectProvider<NapCatWorld> world;

	private final ObjectProvider<NapCatSimulatorCustomizer> customizers;

	private final ObjectProvider<BotTime> time;

	SimulatorStart(SimulatedAccounts accounts, ObjectProvider<NapCatWorld> world,
			ObjectProvider<NapCatSimulatorCustomizer> customizers, ObjectProvider<BotTime> time) {
		this.accounts = accounts;
		this.world = world;
		this.customizers = customizers;
		this.time = time;
	}

	NapCatSimulator start(TestedBot bot, boolean primary, Transport transport) {
		NapCatSimulator simulator = this.accounts.add(bot.selfId(), (builder) -> {
			if (primary) {
				builder.nickname("喵喵");
			}
			setUp(builder);
			if (!primary) {
				// What customizers say of an account is meant for the primary one.
				builder.selfId(bot.selfId());
			}
		});
		SimulatedNetwork.open(transport, simulator);
		return simulator;
	}

	private void setUp(NapCatSimulatorBuilder builder) {
		// Heartbeats would have to follow a time that is moved; who tests them asks for
		// them.
		this.time.ifAvailable((movable) -> builder.pause(movable::schedule));
		builder.people(this.world.getIfAvailable(() -> NapCatWorld::standard)::populate).heartbeat(Duration.ZERO);
		this.customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
	}

}
