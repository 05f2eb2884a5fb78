/**
 * Regular expressions over what people write, who may write anything: in linear time, or
 * with a limit on the time.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.handler.regex;
