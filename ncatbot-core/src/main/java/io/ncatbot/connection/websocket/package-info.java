/**
 * Connections over WebSocket, on Spring WebSocket and the Jakarta client below it.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.connection.websocket;
