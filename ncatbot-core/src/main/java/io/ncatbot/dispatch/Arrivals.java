package io.ncatbot.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * What waits for one bot in all lanes, in the order in which it came. Whatever the lane,
 * an event is taken out at no cost.
 */
final class Arrivals {

	private @Nullable QueuedEvent oldest;

	private @Nullable QueuedEvent newest;

	private int count;

	private long bytes;

	void add(QueuedEvent event) {
		event.older = this.newest;
		if (this.newest != null) {
			this.newest.newer = event;
		}
		else {
			this.oldest = event;
		}
		this.newest = event;
		this.count++;
		this.bytes += event.bytes();
	}

	int count() {
		return this.count;
	}

	long bytes() {
		return this.bytes;
	}

	@Nullable QueuedEvent oldest() {
		return this.oldest;
	}

	void remove(QueuedEvent event) {
		if (event.older != null) {
			event.older.newer = event.newer;
		}
		else {
			this.oldest = event.newer;
		}
		if (event.newer != null) {
			event.newer.older = event.older;
		}
		else {
			this.newest = event.older;
		}
		event.older = null;
		event.newer = null;
		this.count--;
		this.bytes -= event.bytes();
	}

}
