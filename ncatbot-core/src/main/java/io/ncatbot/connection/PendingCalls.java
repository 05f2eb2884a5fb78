package io.ncatbot.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.json.ReplyFrame;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for which answer, and until when. One timer serves all calls of a bot: it
 * rings when the earliest deadline has come, so a call that is answered in time costs no
 * timer at all, and nor does each frame of a stream.
 */
final class PendingCalls {

	private final ConcurrentHashMap<Long, PendingRequest> calls = new ConcurrentHashMap<>();

	private final Timers timers;

	private final Object lock = new Object();

	private Timers.@Nullable Timer alarm;

	private volatile boolean armed;

	private volatile long alarmAt;

	PendingCalls(Timers timers) {
		this.timers = timers;
	}

	void add(PendingRequest call) {
		this.calls.put(call.number(), call);
		watch(call);
	}

	private void watch(PendingRequest call) {
		long deadline = call.deadline();
		if (!this.armed || deadline - this.alarmAt < 0) {
			ringAt(deadline);
		}
	}

	/** Takes a request out, whatever may still come for it. */
	@Nullable PendingRequest take(long number) {
		return this.calls.remove(number);
	}

	/**
	 * Finds who waits for an answer. Whoever has its last one with it waits no longer.
	 */
	@Nullable PendingRequest answered(long number, ReplyFrame reply) {
		PendingRequest call = this.calls.get(number);
		if (call == null) {
			return null;
		}
		if (!call.isLast(reply)) {
			call.expectMore();
			watch(call);
			return call;
		}
		return this.calls.remove(number, call) ? call : null;
	}

	/** Those that are pending now, in the order in which they were made. */
	List<PendingRequest> all() {
		List<PendingRequest> all = new ArrayList<>(this.calls.values());
		all.sort(Comparator.comparingLong(PendingRequest::number));
		return all;
	}

	private void ringAt(long deadline) {
		synchronized (this.lock) {
			if (this.armed && deadline - this.alarmAt >= 0) {
				return;
			}
			if (this.alarm != null) {
				this.alarm.cancel();
			}
			this.alarmAt = deadline;
			this.armed = true;
			this.alarm = this.timers.schedule(Duration.ofNanos(deadline - this.timers.nanoTime()), this::ring);
		}
	}

	/** Keeps no timer that nobody needs. */
	void rest() {
		synchronized (this.lock) {
			if (this.alarm != null) {
				this.alarm.cancel();
			}
		}
		ring();
	}

	private void ring() {
		synchronized (this.lock) {
			this.armed = false;
			this.alarm = null;
		}
		long now = this.timers.nanoTime();
		PendingRequest earliest = null;
		for (Iterator<PendingRequest> all = this.calls.values().iterator(); all.hasNext();) {
			PendingRequest call = all.next();
			if (call.deadline() - now <= 0) {
				all.remove();
				call.expire();
			}
			else if (earliest == null || call.deadline() - earliest.deadline() < 0) {
				earliest = call;
			}
		}
		if (earliest != null) {
			ringAt(earliest.deadline());
		}
	}

}
