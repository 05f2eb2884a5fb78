/**
 * Connections over HTTP: actions as requests, events as a stream that the server sends.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.connection.http;
