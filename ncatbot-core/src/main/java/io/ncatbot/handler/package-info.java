/**
 * Methods that handle events: the annotations, what they match, how a method is bound and
 * called, and what becomes of the value it returns.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.handler;
