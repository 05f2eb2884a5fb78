package io.ncatbot.connection;

import java.time.Duration;

import io.ncatbot.concurrent.Timers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator about a link: each kind of failure once, with what to do about it,
 * however often it repeats.
 */
final class LinkReport {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.connection");

	private final String bot;

	private final @Nullable Endpoint endpoint;

	private final LinkWords words;

	private @Nullable LinkFailure said;

	private boolean withoutEventsSaid;

	private boolean replacedSaid;

	private final Repeats malformed;

	private final Repeats oversized;

	private final Repeats sinkFailures;

	LinkReport(String bot, @Nullable Endpoint endpoint, Timers timers) {
		this.bot = bot;
		this.endpoint = endpoint;
		this.words = new LinkWords(endpoint);
		this.malformed = new Repeats(timers);
		this.oversized = new Repeats(timers);
		this.sinkFailures = new Repeats(timers);
	}

	void connecting() {
		logger.info("Bot '{}' connects to {}", this.bot, this.endpoint);
	}

	void connected(long selfId) {
		logger.info("Bot '{}' is connected to {} as {}", this.bot, this.words.where(), selfId);
		this.said = null;
	}

	void failed(LinkFailure failure, String detail, Duration nextTry) {
		String text = explain(failure, detail);
		if (this.said == failure) {
			logger.debug("Bot '{}': {}", this.bot, text);
			return;
		}
		this.said = failure;
		logger.warn("Bot '{}': {} {}", this.bot, text, this.words.next(nextTry));
	}

	String explain(LinkFailure failure, String detail) {
		return this.words.explain(failure, detail);
	}

	/** Says that calls work and events do not come. */
	String withoutEvents() {
		String text = this.words.withoutEvents();
		if (!this.withoutEventsSaid) {
			this.withoutEventsSaid = true;
			logger.warn("Bot '{}': {}", this.bot, text);
		}
		return text;
	}

	/** Before any connection, where NapCat has to open it. */
	String notYet() {
		return this.words.notYet();
	}

	/** Says that events come and nothing can be answered. */
	String withoutCalls(long selfId) {
		String text = this.words.withoutCalls(selfId);
		logger.info("Bot '{}': {}", this.bot, text);
		return text;
	}

	/** Says that a connection has taken the place of one that was open. */
	void replaced(long selfId) {
		if (this.replacedSaid) {
			logger.debug("Bot '{}': a newer connection of {} has replaced the older one", this.bot, selfId);
			return;
		}
		this.replacedSaid = true;
		logger.warn(
				"Bot '{}': NapCat has opened another connection of {}, and the older one is closed. That is as it should be"
						+ " where the older one was dead. If it goes on, NapCat has two WebSocket clients"
						+ " (websocketClients) for this application: remove one. This is said once.",
				this.bot, selfId);
	}

	// What may come with each frame, on the socket's thread.

	void malformed(String reason, String beginning) {
		long count = this.malformed.add();
		if (count > 0) {
			logger.warn("Bot '{}' dropped a frame that is no JSON object ({}){}: {}", this.bot, reason,
					Repeats.others(count), beginning);
		}
	}

	void oversized(long limit) {
		long count = this.oversized.add();
		if (count > 0) {
			logger.warn(
					"Bot '{}' dropped a frame of more than {} (ncatbot.limits.frame-size){}. A call that it answered"
							+ " ends with its time-out. This is said once a minute at most.",
					this.bot, size(limit), Repeats.others(count));
		}
	}

	private static String size(long bytes) {
		return (bytes >= 1 << 20) ? (bytes >> 20) + " MiB" : (bytes >> 10) + " KiB";
	}

	void eventSinkFailed(Throwable failure) {
		long count = this.sinkFailures.add();
		if (count > 0) {
			logger.error("Bot '{}' could not hand an event over{}", this.bot, Repeats.others(count), failure);
		}
	}

}
