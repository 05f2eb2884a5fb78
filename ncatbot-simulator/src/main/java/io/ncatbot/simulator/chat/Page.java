package io.ncatbot.simulator.chat;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.net.Outbox;
import tools.jackson.databind.JsonNode;

/**
 * An open chat page.
 */
final class Page {

	private static final int MAX_WAITING = 2_000;

	private final Outbox outbox;

	private volatile boolean wantsFrames;

	private volatile boolean behind;

	Page(Outbox outbox) {
		this.outbox = outbox;
	}

	void send(byte[] frame) {
		this.outbox.send(frame);
	}

	void send(JsonNode frame) {
		this.outbox.send(Json.bytes(frame));
	}

	/** Whether the page reads too slowly to be told everything. */
	boolean full() {
		return this.outbox.size() > MAX_WAITING;
	}

	/** Whether something was left out, so that the page needs the whole world again. */
	boolean behind() {
		return this.behind;
	}

	void behind(boolean now) {
		this.behind = now;
	}

	boolean wantsFrames() {
		return this.wantsFrames;
	}

	void wantsFrames(boolean on) {
		this.wantsFrames = on;
	}

}
