/**
 * What the API costs before it is used.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.benchmarks.api;
