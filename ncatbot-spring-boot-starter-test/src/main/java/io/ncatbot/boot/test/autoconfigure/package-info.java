/**
 * How a test's application context comes by a simulated NapCat.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.boot.test.autoconfigure;
