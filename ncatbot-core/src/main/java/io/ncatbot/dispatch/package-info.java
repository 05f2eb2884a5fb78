/**
 * From a decoded event to its handlers: one lane for each conversation, limits on what
 * may wait, and a defined end for what does not fit.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.dispatch;
