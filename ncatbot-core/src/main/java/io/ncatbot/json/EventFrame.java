package io.ncatbot.json;

import io.ncatbot.event.Event;

/**
 * A frame that reports an event.
 *
 * @param event the event
 */
public record EventFrame(Event event) implements InboundFrame {

}
