/**
 * The conversation as people see it, with the frames beside it.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.simulator.transcript;
