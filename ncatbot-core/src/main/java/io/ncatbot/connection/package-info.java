/**
 * Bots and their connections: life cycle, request-reply correlation, reconnect, and the
 * watch over heartbeats. The transports themselves live in the packages below.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.connection;
