/**
 * Reading and writing JSON the way NapCat, a JavaScript program, does.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.simulator.json;
