package io.ncatbot.handler;

import java.time.Duration;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * A call of a handler that has not ended.
 *
 * @param bot who received the event
 * @param event what is handled
 * @param elapsed for how long it has run
 * @param thread the thread that is in the method; null if the method has returned a stage
 * that has not completed
 */
public record RunningCall(Bot bot, Event event, Duration elapsed, @Nullable String thread) {

}
