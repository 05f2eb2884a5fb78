/**
 * Benchmarks of single pieces, for JMH.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.benchmarks.jmh;
