/**
 * The bot that is soaked, in a process of its own: it writes down what its handlers got
 * and how their calls ended.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.benchmarks.soak.bot;
