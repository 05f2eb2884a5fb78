package io.ncatbot.json;

import java.util.List;
import java.util.function.Function;

import io.ncatbot.event.Event;

/**
 * What is known of a kind of event.
 *
 * @param discriminator what tells it apart, such as {@code notice/notify/poke}
 * @param records the records it may become; mostly one
 * @param decode makes the record
 */
record EventKind(String discriminator, List<Class<? extends Event>> records,
		Function<EventData, ? extends Event> decode) implements EventEntry {

}
