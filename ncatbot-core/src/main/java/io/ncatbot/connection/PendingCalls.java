package io.ncatbot.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

import io.ncatbot.concurrent.Timers;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for which answer, and until when. One timer serves all calls of a bot: it
 * rings when the earliest deadline has come, so a call that is answered in time costs no
 * timer at all.
 */
final class PendingCalls {

	private final ConcurrentHashMap<Long, PendingCall<?>> calls = new ConcurrentHashMap<>();

	private final Timers timers;

	private final Object lock = new Object();

	private Timers.@Nullable Timer alarm;

	private volatile boolean armed;

	private volatile long alarmAt;

	PendingCalls(Timers timers) {
		this.timers = timers;
	}

	void add(PendingCall<?> call) {
		this.calls.put(call.number(), call);
		if (!this.armed || call.deadline() - this.alarmAt < 0) {
			ringAt(call.deadline());
		}
	}

	@Nullable PendingCall<?> take(long number) {
		return this.calls.remove(number);
	}

	/** Those that are pending now, in the order in which they were made. */
	List<PendingCall<?>> all() {
		List<PendingCall<?>> all = new ArrayList<>(this.calls.values());
		all.sort(Comparator.comparingLong(PendingCall::number));
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

	private void ring() {
		synchronized (this.lock) {
			this.armed = false;
			this.alarm = null;
		}
		long now = this.timers.nanoTime();
		PendingCall<?> earliest = null;
		for (Iterator<PendingCall<?>> all = this.calls.values().iterator(); all.hasNext();) {
			PendingCall<?> call = all.next();
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
