/**
 * A bot worth reading: each class shows one thing. Start with
 * {@link io.ncatbot.demo.TextTest}.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.demo;
