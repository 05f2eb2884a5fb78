/**
 * Events as NapCat sends them, for tests that need no NapCat.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.boot.test.event;
