/**
 * A small bot and its test, for measuring what the test kit costs.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.benchmarks.kit;
