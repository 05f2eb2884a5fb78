/**
 * The simulated NapCat that the demo runs on while no real one is configured.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.demo.simulator;
