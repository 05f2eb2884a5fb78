/**
 * Testing a bot without QQ: the slice, the simulated NapCat beside it, and its time.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.boot.test;
