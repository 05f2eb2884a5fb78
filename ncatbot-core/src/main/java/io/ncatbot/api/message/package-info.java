/**
 * Sending, reading and recalling messages, and the records of their results.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.api.message;
