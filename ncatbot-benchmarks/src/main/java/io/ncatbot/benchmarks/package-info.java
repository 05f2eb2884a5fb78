/**
 * Whole-process benchmarks: a bot in a JVM of its own, and what is measured about it.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.benchmarks;
