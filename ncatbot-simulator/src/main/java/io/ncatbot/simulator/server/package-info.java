/**
 * The network side of an account: NapCat's five transports, with handshake, token,
 * envelope and heartbeat.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.simulator.server;
