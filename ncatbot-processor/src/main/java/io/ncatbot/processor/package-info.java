/**
 * Writes each action's synchronous twin and its body from its one declaration, at build
 * time.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.processor;
