/**
 * Misbehaviour on demand.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.simulator.fault;
