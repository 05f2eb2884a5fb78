/**
 * Threads and time: workers that grow when they are blocked, timers that a test can move,
 * and waiting that cannot deadlock.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.concurrent;
