package io.ncatbot.boot.autoconfigure.metrics;

import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.ncatbot.dispatch.DispatchActivity;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.dispatch.DroppedEvents;

/**
 * Counts what becomes of events on their way to the handlers, for all bots together.
 */
final class DispatchMeters implements MeterBinder {

	private final Dispatcher dispatcher;

	DispatchMeters(Dispatcher dispatcher) {
		this.dispatcher = dispatcher;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		counter(registry, "ncatbot.events.admitted", "Events that wait for handlers or came to them",
				DispatchActivity::admitted);
		counter(registry, "ncatbot.events.handled", "Events whose handlers have ended", DispatchActivity::finished);
		counter(registry, "ncatbot.events.unhandled", "Events that no handler wanted", DispatchActivity::unhandled);
		dropped(registry, "backlog-full", DroppedEvents::backlogFull);
		dropped(registry, "conversation-full", DroppedEvents::conversationFull);
		dropped(registry, "outdated", DroppedEvents::outdated);
		dropped(registry, "shutdown", DroppedEvents::shutdown);
		gauge(registry, "ncatbot.conversations.active", "Conversations with events that wait or run",
				DispatchActivity::lanes);
		gauge(registry, "ncatbot.handlers.concurrent", "Handlers that run beside their conversations",
				DispatchActivity::concurrent);
	}

	private void dropped(MeterRegistry registry, String reason, ToDoubleFunction<DroppedEvents> value) {
		FunctionCounter
			.builder("ncatbot.events.dropped", this.dispatcher,
					(source) -> value.applyAsDouble(source.activity().drops()))
			.description("Events that were lost")
			.tag("reason", reason)
			.register(registry);
	}

	private void counter(MeterRegistry registry, String name, String description,
			ToDoubleFunction<DispatchActivity> value) {
		FunctionCounter.builder(name, this.dispatcher, (source) -> value.applyAsDouble(source.activity()))
			.description(description)
			.register(registry);
	}

	private void gauge(MeterRegistry registry, String name, String description,
			ToDoubleFunction<DispatchActivity> value) {
		Gauge.builder(name, this.dispatcher, (source) -> value.applyAsDouble(source.activity()))
			.description(description)
			.register(registry);
	}

}
