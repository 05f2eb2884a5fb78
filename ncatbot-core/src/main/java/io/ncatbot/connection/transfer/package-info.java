/**
 * Files to and from NapCat's host: what takes more than one request or one answer. Work
 * runs on threads that may block, over requests whose answers come on the socket's
 * thread.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.connection.transfer;
