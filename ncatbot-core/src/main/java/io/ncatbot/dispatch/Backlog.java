package io.ncatbot.dispatch;

import io.ncatbot.connection.Bot;

/**
 * What waits or runs for one bot, in count and bytes.
 */
final class Backlog {

	private final Bot bot;

	private final DispatchLimits limits;

	private final DropLog drops;

	private int events;

	private long bytes;

	Backlog(Bot bot, DispatchLimits limits, DropLog drops) {
		this.bot = bot;
		this.limits = limits;
		this.drops = drops;
	}

	/** Makes room for an event of a lane that holds so much already. */
	synchronized boolean admit(int eventBytes, int laneEvents, long laneBytes) {
		if (this.events > 0) {
			if (this.events >= this.limits.maxEvents() || this.bytes + eventBytes > this.limits.maxBytes()) {
				this.drops.dropped(this.bot, false);
				return false;
			}
			if (laneEvents > 0 && (laneEvents >= (this.limits.maxEvents() + 1) / 2
					|| laneBytes + eventBytes > (this.limits.maxBytes() + 1) / 2)) {
				this.drops.dropped(this.bot, true);
				return false;
			}
		}
		this.events++;
		this.bytes += eventBytes;
		return true;
	}

	synchronized void release(int eventBytes) {
		this.events--;
		this.bytes -= eventBytes;
	}

}
