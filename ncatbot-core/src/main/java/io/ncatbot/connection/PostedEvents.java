package io.ncatbot.connection;

import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.json.EventFrame;
import io.ncatbot.json.FrameDecoder;
import io.ncatbot.json.InboundFrame;
import io.ncatbot.json.MalformedFrame;

/**
 * The events that NapCat posts for one bot. While a connection is open that brings
 * events, it brings these too, so they are not taken a second time.
 */
final class PostedEvents {

	private final BotLinks links;

	private final LinkCounts counts;

	PostedEvents(BotLinks links, LinkCounts counts) {
		this.links = links;
		this.counts = counts;
	}

	void take(long account, byte[] json) {
		ThreadRole before = ThreadRole.SOCKET.enter();
		try {
			this.counts.frames.increment();
			InboundFrame frame = new FrameDecoder().decode(json, 0, json.length);
			if (!(frame instanceof EventFrame event) || event.event().selfId() != account) {
				this.counts.malformed.increment();
				throw new IllegalArgumentException((frame instanceof MalformedFrame malformed) ? malformed.reason()
						: "What was posted is no event of " + account);
			}
			this.counts.event(event.event());
			if (this.links.bringEvents()) {
				this.counts.repeated.increment();
			}
			else {
				this.links.needCalls(account);
				this.links.onEvent(event.event());
			}
		}
		finally {
			ThreadRole.leave(before);
		}
	}

}
