package io.ncatbot.boot.test.autoconfigure;

import java.util.List;

import io.ncatbot.boot.autoconfigure.NapCatConnectionDetails;
import io.ncatbot.simulator.NapCatSimulator;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Where the simulated NapCat is.
 */
final class SimulatedConnectionDetails implements NapCatConnectionDetails {

	private final String name;

	private final NapCatSimulator simulator;

	SimulatedConnectionDetails(String name, NapCatSimulator simulator) {
		this.name = name;
		this.simulator = simulator;
	}

	/** The primary bot's name, as the application itself would find it. */
	static String primary(Environment environment) {
		String configured = environment.getProperty("ncatbot.primary", "");
		if (!configured.isBlank()) {
			return configured;
		}
		List<String> names = Binder.get(environment)
			.bind("ncatbot.bots", Bindable.mapOf(String.class, Object.class))
			.map((bots) -> List.copyOf(bots.keySet()))
			.orElse(List.of());
		return names.isEmpty() || names.contains(DEFAULT_NAME) ? DEFAULT_NAME : names.get(0);
	}

	NapCatSimulator simulator() {
		return this.simulator;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public String getUrl() {
		return this.simulator.url();
	}

	@Override
	public @Nullable String getToken() {
		return this.simulator.token();
	}

}
