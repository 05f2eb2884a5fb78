/**
 * The forward WebSocket server: handshake, token, envelope, heartbeat.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.simulator.server;
