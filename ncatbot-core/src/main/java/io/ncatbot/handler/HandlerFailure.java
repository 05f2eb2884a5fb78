package io.ncatbot.handler;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;

/**
 * A handler's failure.
 *
 * @param handler the method: class, name and parameter types
 * @param bot who received the event
 * @param event the event
 * @param cause what the method threw, or why its reply was not sent
 */
public record HandlerFailure(String handler, Bot bot, Event event, Throwable cause) {

}
