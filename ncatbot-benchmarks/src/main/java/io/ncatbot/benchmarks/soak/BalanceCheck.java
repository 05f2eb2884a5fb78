package io.ncatbot.benchmarks.soak;

import io.ncatbot.benchmarks.soak.bot.BotReport;
import io.ncatbot.benchmarks.soak.bot.SoakReport;
import io.ncatbot.connection.BotActivity;
import io.ncatbot.simulator.server.SentCounts;

/**
 * Holds what the bot counted against what its handlers got. A frame counts as received as
 * soon as the socket's side of the library has it, so that whatever is lost between there
 * and a handler is missing here.
 */
final class BalanceCheck {

	private final Violations violations;

	BalanceCheck(Violations violations) {
		this.violations = violations;
	}

	/** Checks one account. */
	void check(String account, BotReport bot, SentCounts sent) {
		BotActivity activity = bot.activity();
		long handled = bot.messages() + bot.metas();
		if (activity.eventsReceived() != handled + activity.eventsRepeated()) {
			this.violations.add("events do not balance",
					"%s, %d received, but %d messages and %d meta events handled and %d repeated".formatted(account,
							activity.eventsReceived(), bot.messages(), bot.metas(), activity.eventsRepeated()));
		}
		if (!activity.unknownEvents().isEmpty()) {
			this.violations.add("unknown events", account + ", " + activity.unknownEvents());
		}
		if (activity.eventsRepeated() > sent.duplicated()) {
			this.violations.add("taken for repeated", "%s, %d events, while NapCat repeated %d".formatted(account,
					activity.eventsRepeated(), sent.duplicated()));
		}
		if (activity.callsPending() != 0) {
			this.violations.add("calls still pending", account + ", " + activity.callsPending());
		}
		if (bot.messages() < sent.postsDelivered()) {
			this.violations.add("posted, but not handled",
					"%s, %d posts were taken, %d handled".formatted(account, sent.postsDelivered(), bot.messages()));
		}
	}

	/** Checks all accounts together. */
	void check(SoakReport report) {
		if (report.dispatcher().dropped() != 0) {
			this.violations.add("dropped", report.dispatcher().dropped() + " events");
		}
		if (report.dispatcher().unhandled() != 0) {
			this.violations.add("unhandled", report.dispatcher().unhandled() + " events");
		}
		if (!report.isIdle()) {
			this.violations.add("not at rest",
					"%d events wait, %s".formatted(report.backlog(), report.dispatcher().toString()));
		}
	}

}
