/**
 * Many events and many faults, and a check afterwards that nothing was lost, doubled,
 * turned round or left open.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.benchmarks.soak;
