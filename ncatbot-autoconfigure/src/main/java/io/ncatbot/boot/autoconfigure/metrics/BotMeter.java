package io.ncatbot.boot.autoconfigure.metrics;

import java.util.List;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.ncatbot.connection.BotActivity;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.LoginState;
import org.jspecify.annotations.Nullable;

/**
 * Something that is measured of each bot.
 *
 * @param name the meter's name
 * @param description what it says
 * @param isCounter whether it only grows
 * @param unit what it counts in; null where that goes without saying
 * @param value reads it
 */
record BotMeter(String name, String description, boolean isCounter, @Nullable String unit,
		ToDoubleFunction<MeasuredBot> value) {

	static final List<BotMeter> ALL = List.of(
			gauge("ncatbot.connected", "Whether the bot is connected to NapCat",
					(measured) -> (measured.bot().link() == LinkState.CONNECTED) ? 1 : 0),
			gauge("ncatbot.online", "Whether QQ has the account online; not a number while unknown", BotMeter::online),
			gauge("ncatbot.calls.pending", "Calls that have not ended",
					(measured) -> measured.bot().activity().callsPending()),
			gauge("ncatbot.backlog.events", "Events that wait for handlers or are handled",
					(measured) -> measured.backlog().events()),
			new BotMeter("ncatbot.backlog.size", "Size of these events", false, "bytes",
					(measured) -> measured.backlog().bytes()),
			new BotMeter("ncatbot.backlog.dropped", "Events that were lost", true, null,
					(measured) -> measured.backlog().drops().total()),
			counter("ncatbot.connections", "Connections that were established", BotActivity::connections),
			counter("ncatbot.frames", "Frames that came from NapCat", BotActivity::framesReceived),
			counter("ncatbot.frames.malformed", "Frames that were dropped, being no JSON object or too big",
					BotActivity::framesMalformed),
			counter("ncatbot.events", "Events that came from NapCat", BotActivity::eventsReceived),
			counter("ncatbot.events.unknown", "Events of a kind that is not known here",
					(activity) -> activity.unknownEvents().values().stream().mapToLong(Long::longValue).sum()),
			counter("ncatbot.events.repeated", "Events that were not delivered, since they had come before",
					BotActivity::eventsRepeated),
			counter("ncatbot.calls.started", "Calls that were begun", BotActivity::callsStarted),
			counter("ncatbot.replies.unclaimed", "Answers that no call waited for", BotActivity::repliesUnclaimed),
			counter("ncatbot.replies.late", "Answers that came on a later connection than their call left on",
					BotActivity::repliesLate));

	private static BotMeter gauge(String name, String description, ToDoubleFunction<MeasuredBot> value) {
		return new BotMeter(name, description, false, null, value);
	}

	private static BotMeter counter(String name, String description, ToDoubleFunction<BotActivity> value) {
		return new BotMeter(name, description, true, null,
				(measured) -> value.applyAsDouble(measured.bot().activity()));
	}

	private static double online(MeasuredBot measured) {
		LoginState login = measured.bot().login();
		return (login != LoginState.UNKNOWN) ? ((login == LoginState.ONLINE) ? 1 : 0) : Double.NaN;
	}

	Meter register(MeasuredBot bot, MeterRegistry registry) {
		return this.isCounter
				? FunctionCounter.builder(this.name, bot, this.value)
					.description(this.description)
					.baseUnit(this.unit)
					.tag("bot", bot.bot().name())
					.register(registry)
				: Gauge.builder(this.name, bot, this.value)
					.description(this.description)
					.baseUnit(this.unit)
					.tag("bot", bot.bot().name())
					.register(registry);
	}

}
