package io.ncatbot.boot.autoconfigure.metrics;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.handler.HandlerObserver;
import org.jspecify.annotations.Nullable;

/**
 * Times handlers by their name and outcome.
 */
final class HandlerMeters implements MeterBinder, HandlerObserver {

	private final OutcomeTimers timers = new OutcomeTimers("ncatbot.handlers", "Runs of handlers, replies included",
			"handler");

	@Override
	public void bindTo(MeterRegistry registry) {
		this.timers.bindTo(registry);
	}

	@Override
	public void onEnded(String handler, Bot bot, Event event, Duration elapsed, @Nullable Throwable failure) {
		this.timers.record(handler, (failure == null) ? "ok" : "failed", elapsed);
	}

}
