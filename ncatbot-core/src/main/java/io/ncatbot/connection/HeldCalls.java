package io.ncatbot.connection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Calls that wait for a connection, in the order in which they were made. What they hold
 * is bounded as the send queue is, since that is where they go next.
 */
final class HeldCalls {

	private final SendRoom room;

	private final Set<PendingRequest> calls = new LinkedHashSet<>();

	HeldCalls(long limit) {
		this.room = new SendRoom(limit);
	}

	/** What bounds them: whoever adds a call takes room for it first. */
	SendRoom room() {
		return this.room;
	}

	/** Holds a call until there is a connection. */
	void add(PendingRequest call) {
		boolean added;
		synchronized (this.calls) {
			added = this.calls.add(call);
		}
		if (added) {
			call.done().whenComplete((reply, failure) -> remove(call));
		}
		else {
			this.room.free(call.length());
		}
	}

	private void remove(PendingRequest call) {
		boolean removed;
		synchronized (this.calls) {
			removed = this.calls.remove(call);
		}
		if (removed) {
			this.room.free(call.length());
		}
	}

	List<PendingRequest> takeAll() {
		List<PendingRequest> all;
		synchronized (this.calls) {
			all = new ArrayList<>(this.calls);
			this.calls.clear();
		}
		all.forEach((call) -> this.room.free(call.length()));
		return all;
	}

}
