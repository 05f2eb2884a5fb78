package io.ncatbot.connection;

import java.time.Duration;

import io.ncatbot.concurrent.Timers;

/**
 * Measures the calls of a bot for its observer; where there is none, it does not even
 * look at the time.
 */
final class CallMeter {

	private final Bot bot;

	private final BotObserver observer;

	private final Timers timers;

	private final boolean measures;

	CallMeter(Bot bot, BotObserver observer, Timers timers) {
		this.bot = bot;
		this.observer = observer;
		this.timers = timers;
		this.measures = observer != BotObserver.NONE;
	}

	/** When a call begins. */
	long begin() {
		return this.measures ? this.timers.nanoTime() : 0;
	}

	/** How long a call took that began then. */
	long since(long begun) {
		return this.measures ? this.timers.nanoTime() - begun : 0;
	}

	/** To be called on a thread that may take a moment, so never on the socket's. */
	void ended(String action, CallOutcome outcome, long nanos) {
		if (this.measures) {
			this.observer.onCallEnded(this.bot, action, outcome, Duration.ofNanos(nanos));
		}
	}

}
