package io.ncatbot.boot.test;

import io.ncatbot.simulator.NapCatSimulatorBuilder;

/**
 * Changes how the simulated NapCat of a test is set up: its token, its heartbeats, its
 * message format. Who lives in it is a {@link NapCatWorld}.
 */
@FunctionalInterface
public interface NapCatSimulatorCustomizer {

	/**
	 * Changes the settings.
	 * @param builder the settings so far
	 */
	void customize(NapCatSimulatorBuilder builder);

}
