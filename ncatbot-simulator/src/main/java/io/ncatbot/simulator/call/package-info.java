/**
 * What bots asked of the simulator, for tests to look at.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.simulator.call;
