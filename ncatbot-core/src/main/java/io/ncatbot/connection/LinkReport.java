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

	private final Endpoint endpoint;

	private @Nullable LinkFailure said;

	private boolean malformedSaid;

	private long malformedSaidAt;

	private int malformedUnsaid;

	LinkReport(String bot, Endpoint endpoint) {
		this.bot = bot;
		this.endpoint = endpoint;
	}

	void connecting() {
		logger.info("Bot '{}' connects to {}", this.bot, this.endpoint);
	}

	void connected(long selfId) {
		logger.info("Bot '{}' is connected to {} as {}", this.bot, this.endpoint.display(), selfId);
		this.said = null;
	}

	void failed(LinkFailure failure, String detail, Duration nextTry) {
		String text = explain(failure, detail);
		if (this.said == failure) {
			logger.debug("Bot '{}': {} Next try in {} ms.", this.bot, text, nextTry.toMillis());
			return;
		}
		this.said = failure;
		logger.warn("Bot '{}': {} It is tried again and again, first in {} s; this is said once.", this.bot, text,
				"%.1f".formatted(nextTry.toMillis() / 1000.0));
	}

	String explain(LinkFailure failure, String detail) {
		String where = this.endpoint.display();
		return switch (failure) {
			case NOBODY_LISTENS -> ("nobody answers at %s (%s). Start NapCat and enable a WebSocket server there,"
					+ " or correct ncatbot.url.")
				.formatted(where, detail);
			case WRONG_TOKEN -> ("NapCat at %s does not accept the token. Set ncatbot.token to the token of its"
					+ " WebSocket server%s.")
				.formatted(where, this.endpoint.hasToken() ? "" : "; none is set now");
			case NOT_A_WEBSOCKET ->
				("what answers at %s is no NapCat WebSocket (%s). Set ncatbot.url to the host and port"
						+ " of a NapCat WebSocket server; its HTTP server and its WebUI have other ports.")
					.formatted(where, detail);
			case NO_GREETING ->
				("%s is open, but NapCat sent no lifecycle event (%s). Take the path off ncatbot.url if it"
						+ " ends in /api, which carries no events; otherwise something else listens there.")
					.formatted(where, detail);
			case DROPPED -> "the connection to %s was lost (%s).".formatted(where, detail);
			case SILENT ->
				"nothing has come from %s for longer than its heartbeats promise (%s).".formatted(where, detail);
		};
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
