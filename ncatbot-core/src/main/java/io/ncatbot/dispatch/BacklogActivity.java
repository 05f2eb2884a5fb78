package io.ncatbot.dispatch;

/**
 * What waits or runs for one bot now, and what was dropped.
 *
 * @param events how many events wait or run
 * @param bytes how many bytes of JSON they hold
 * @param drops what was lost since the start
 */
public record BacklogActivity(int events, long bytes, DroppedEvents drops) {

	static final BacklogActivity NONE = new BacklogActivity(0, 0, DroppedEvents.NONE);

}
