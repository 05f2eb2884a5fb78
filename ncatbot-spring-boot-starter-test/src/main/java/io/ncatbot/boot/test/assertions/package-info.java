/**
 * Assertions about what a bot did. They wait, and know when there is nothing to wait for.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.boot.test.assertions;
