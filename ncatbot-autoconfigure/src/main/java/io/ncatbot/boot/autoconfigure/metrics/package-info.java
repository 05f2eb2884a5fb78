/**
 * What is measured of the bots, for Micrometer.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.boot.autoconfigure.metrics;
