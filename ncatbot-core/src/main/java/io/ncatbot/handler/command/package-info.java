/**
 * Commands: how they are written, how their arguments are read and bound to the
 * parameters of a handler method, and what users are told about them.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.handler.command;
