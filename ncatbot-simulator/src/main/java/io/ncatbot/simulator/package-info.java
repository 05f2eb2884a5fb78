/**
 * A simulated NapCat: the wire protocol over real sockets, and a small QQ world to
 * script.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.simulator;
