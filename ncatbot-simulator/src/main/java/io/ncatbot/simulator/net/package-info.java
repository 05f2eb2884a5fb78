/**
 * What every socket of the simulator needs: listening, the WebSocket upgrade, and sending
 * in batches.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.simulator.net;
