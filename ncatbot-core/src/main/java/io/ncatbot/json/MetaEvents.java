package io.ncatbot.json;

import io.ncatbot.event.Heartbeat;
import io.ncatbot.event.Lifecycle;

/**
 * Makes the records of meta events.
 */
final class MetaEvents {

	private MetaEvents() {
	}

	static Lifecycle lifecycle(EventData d) {
		return new Lifecycle(d.time(), d.selfId(), d.subType(), d.raw());
	}

	static Heartbeat heartbeat(EventData d) {
		return new Heartbeat(d.time(), d.selfId(), d.number(EventField.INTERVAL), d.part(EventField.STATUS,
				(p) -> new Heartbeat.Status(p.flag(PartField.ONLINE), p.flag(PartField.GOOD))), d.raw());
	}

}
