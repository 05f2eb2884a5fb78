/**
 * The bot that is measured: an ordinary application on the starter.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.benchmarks.echo;
