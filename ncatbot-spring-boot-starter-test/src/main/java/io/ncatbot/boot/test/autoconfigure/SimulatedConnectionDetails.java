package io.ncatbot.boot.test.autoconfigure;

import io.ncatbot.boot.autoconfigure.NapCatConnectionDetails;
import io.ncatbot.simulator.NapCatSimulator;
import org.jspecify.annotations.Nullable;

/**
 * Where the simulated NapCat is.
 */
final class SimulatedConnectionDetails implements NapCatConnectionDetails {

	private final String name;

	private final NapCatSimulator simulator;

	private final Transport transport;

	SimulatedConnectionDetails(String name, NapCatSimulator simulator, Transport transport) {
		this.name = name;
		this.simulator = simulator;
		this.transport = transport;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public String getUrl() {
		return SimulatedNetwork.url(this.transport, this.simulator);
	}

	@Override
	public @Nullable String getToken() {
		return this.simulator.token();
	}

}
