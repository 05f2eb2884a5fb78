package io.ncatbot.dispatch;

import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event in the backlog: it waits in its lane, and then runs. All its links belong to
 * the backlog's lock.
 */
final class QueuedEvent {

	private final Lane lane;

	private final Event event;

	private final int bytes;

	/** The one of the same bot that has waited a little longer; maybe of another lane. */
	@Nullable QueuedEvent older;

	@Nullable QueuedEvent newer;

	QueuedEvent(Lane lane, Event event) {
		this.lane = lane;
		this.event = event;
		this.bytes = event.raw().byteLength();
	}

	Lane lane() {
		return this.lane;
	}

	Event event() {
		return this.event;
	}

	int bytes() {
		return this.bytes;
	}

}
