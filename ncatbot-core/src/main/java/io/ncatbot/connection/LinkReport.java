package io.ncatbot.connection;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator about a link: each kind of failure once, with what to do about it,
 * however often it repeats.
 */
final class LinkReport {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.connection");

	private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

	private final String bot;

	private final @Nullable Endpoint endpoint;

	private final LinkWords words;

	private @Nullable LinkFailure said;

	private boolean withoutEventsSaid;

	private boolean replacedSaid;

	private boolean malformedSaid;

	private long malformedSaidAt;

	private int malformedUnsaid;

	LinkReport(String bot, @Nullable Endpoint endpoint) {
		this.bot = bot;
		this.endpoint = endpoint;
		this.words = new LinkWords(endpoint);
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

	/**
	 * Says so for the first one, and then at most once a second with how many there were:
	 * it runs on the socket's thread.
	 */
	void malformed(String reason, String beginning, long nanoTime) {
		if (this.malformedSaid && nanoTime - this.malformedSaidAt < PAUSE_NANOS) {
			this.malformedUnsaid++;
			return;
		}
		String more = (this.malformedUnsaid > 0) ? ", and %d more before it".formatted(this.malformedUnsaid) : "";
		logger.warn("Bot '{}' dropped a frame that is no JSON object ({}){}: {}", this.bot, reason, more, beginning);
		this.malformedSaid = true;
		this.malformedSaidAt = nanoTime;
		this.malformedUnsaid = 0;
	}

	void oversized(long limit) {
		logger.warn(
				"Bot '{}' dropped a frame of more than {} MiB (ncatbot.limits.frame-size). A call that it answered ends"
						+ " with its time-out.",
				this.bot, limit >> 20);
	}

	void eventSinkFailed(Throwable failure) {
		logger.error("Bot '{}' could not hand an event over", this.bot, failure);
	}

}
