package io.ncatbot.benchmarks.soak;

import java.util.Arrays;

/**
 * What the NapCat of one account gave to the bot: for each event, numbered from 1, its
 * chat and the connection that it was given to; and how often it carried out each call.
 */
final class Ledger {

	/** The connection of an event that nobody was there to hear. */
	static final int NOBODY = 0;

	/** The connection of an event that came to nobody whole, since a fault broke it. */
	static final int BROKEN = -1;

	/** The connection of an event that was posted. */
	static final int POSTED = -2;

	private int[] chats = new int[1024];

	private int[] connections = new int[1024];

	private int events;

	private byte[] calls = new byte[1024];

	/** Adds the next event. */
	void given(int chat, int connection) {
		this.events++;
		if (this.events == this.chats.length) {
			this.chats = Arrays.copyOf(this.chats, 2 * this.events);
			this.connections = Arrays.copyOf(this.connections, 2 * this.events);
		}
		this.chats[this.events] = chat;
		this.connections[this.events] = connection;
	}

	/** The number of the latest event. */
	int events() {
		return this.events;
	}

	int chat(int event) {
		return this.chats[event];
	}

	int connection(int event) {
		return this.connections[event];
	}

	/** NapCat has carried out a call; on whatever thread. */
	synchronized void called(int call) {
		if (call >= this.calls.length) {
			this.calls = Arrays.copyOf(this.calls, 2 * call);
		}
		this.calls[call]++;
	}

	synchronized int timesCalled(int call) {
		return (call < this.calls.length) ? this.calls[call] : 0;
	}

}
