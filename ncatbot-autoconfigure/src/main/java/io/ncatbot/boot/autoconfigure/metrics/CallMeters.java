package io.ncatbot.boot.autoconfigure.metrics;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.ncatbot.api.ActionNames;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotObserver;
import io.ncatbot.connection.CallOutcome;

/**
 * Times calls by action and outcome. Actions that are only called by their name are one,
 * since such a name may come from anywhere and each series costs memory for ever.
 */
final class CallMeters implements MeterBinder, BotObserver {

	private static final String OTHER = "other";

	private final Set<String> actions = ActionNames.declared();

	private final OutcomeTimers timers = new OutcomeTimers("ncatbot.calls", "Calls of actions", "action");

	@Override
	public void bindTo(MeterRegistry registry) {
		this.timers.bindTo(registry);
	}

	@Override
	public void onCallEnded(Bot bot, String action, CallOutcome outcome, Duration elapsed) {
		this.timers.record(this.actions.contains(action) ? action : OTHER, outcome.name().toLowerCase(Locale.ROOT),
				elapsed);
	}

}
