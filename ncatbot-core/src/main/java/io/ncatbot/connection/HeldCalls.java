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

	private final long limit;

	private final Set<PendingRequest> calls = new LinkedHashSet<>();

	private long length;

	HeldCalls(long limit) {
		this.limit = limit;
	}

	/** Holds a call until there is a connection; false if there is no room for it. */
	boolean add(PendingRequest call) {
		synchronized (this.calls) {
			if (!this.calls.isEmpty() && this.length + call.length() > this.limit) {
				return false;
			}
			if (this.calls.add(call)) {
				this.length += call.length();
			}
		}
		call.done().whenComplete((reply, failure) -> remove(call));
		return true;
	}

	private void remove(PendingRequest call) {
		synchronized (this.calls) {
			if (this.calls.remove(call)) {
				this.length -= call.length();
			}
		}
	}

	List<PendingRequest> takeAll() {
		synchronized (this.calls) {
			List<PendingRequest> all = new ArrayList<>(this.calls);
			this.calls.clear();
			this.length = 0;
			return all;
		}
	}

}
