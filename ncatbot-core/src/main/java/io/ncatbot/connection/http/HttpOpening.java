package io.ncatbot.connection.http;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.account.LoginInfo;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.LinkFailure;
import io.ncatbot.json.FrameDecoder;
import io.ncatbot.json.InboundFrame;
import io.ncatbot.json.ReplyFrame;
import io.ncatbot.json.ResultReader;
import org.jspecify.annotations.Nullable;

/**
 * How a connection over HTTP begins: asks who the account is, which also proves the
 * token, then subscribes to events. Neither may take for ever.
 */
final class HttpOpening {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final int OK = 200;

	private final HttpClient client;

	private final EventSource source;

	private final Requests requests;

	private final HttpConnection connection;

	private final Timers timers;

	private final HttpLimits limits;

	HttpOpening(HttpClient client, EventSource source, Requests requests, HttpConnection connection, Timers timers,
			HttpLimits limits) {
		this.client = client;
		this.source = source;
		this.requests = requests;
		this.connection = connection;
		this.timers = timers;
		this.limits = limits;
	}

	void begin() {
		CompletableFuture<HttpResponse<AnswerStream.End>> question = this.client.sendAsync(this.requests.account(),
				(info) -> new AnswerStream(this.limits.frame(), (json) -> {
				}));
		Timers.Timer limit = this.timers.schedule(PATIENCE, () -> this.connection.refuse(Refusal.TOO_LATE));
		this.connection.awaits(question);
		question.whenComplete((answer, failure) -> {
			limit.cancel();
			if (failure != null) {
				this.connection.refuse(Refusal.of(failure));
			}
			else if (answer.statusCode() != OK) {
				this.connection.refuse(Refusal.ofStatus(answer.statusCode()));
			}
			else {
				this.connection.rested(answer.headers());
				identify(answer.body().last());
			}
		});
	}

	private void identify(byte @Nullable [] answer) {
		InboundFrame frame = (answer != null) ? new FrameDecoder().decode(answer, 0, answer.length) : null;
		if (!(frame instanceof ReplyFrame reply) || reply.status().isEmpty()) {
			this.connection.refuse(new Refusal(LinkFailure.NOT_AN_HTTP_SERVER, "its answer is no OneBot answer"));
			return;
		}
		long account = account(reply);
		if (account == 0) {
			this.connection
				.refuse(new Refusal(LinkFailure.DROPPED, "NapCat does not tell its account: " + reply.message()));
		}
		else {
			subscribe(account);
		}
	}

	private static long account(ReplyFrame reply) {
		try {
			LoginInfo account = (reply.retcode() == 0 && reply.data() != null)
					? ResultReader.read(reply.data(), LoginInfo.class) : null;
			return (account != null) ? account.userId() : 0;
		}
		catch (RuntimeException ex) {
			return 0;
		}
	}

	private void subscribe(long selfId) {
		CompletableFuture<Integer> stream = this.source.open(this.requests,
				(status) -> this.connection.streaming(selfId));
		Timers.Timer limit = this.timers.schedule(PATIENCE, () -> {
			if (!this.connection.isOpen()) {
				this.connection.refuse(Refusal.TOO_LATE);
			}
		});
		this.connection.awaits(stream);
		stream.whenComplete((status, failure) -> {
			limit.cancel();
			if (this.connection.isOpen()) {
				this.connection.streamEnded(failure);
			}
			else if (failure != null) {
				this.connection.refuse(Refusal.of(failure));
			}
			else if (status == OK || status == 404 || status == 405 || status == 501) {
				// A plain HTTP server takes it for the name of an action that it does not
				// know.
				this.connection.withoutStream(selfId);
				lookAgain();
			}
			else {
				this.connection.refuse(Refusal.ofStatus(status));
			}
		});
	}

	/**
	 * Whoever reads that events are missing may enable them on the same port, and nothing
	 * else would tell.
	 */
	private void lookAgain() {
		if (this.connection.isClosed() || this.connection.lacksNothing()) {
			return;
		}
		this.connection.untilClosed(this.timers.schedule(this.limits.quiet().multipliedBy(4), () -> {
			CompletableFuture<Integer> stream = this.source.open(this.requests, (status) -> {
				this.connection.streamAppeared();
				return new EventStream(0, (event) -> {
				}, () -> {
				});
			});
			Timers.Timer limit = this.timers.schedule(PATIENCE, () -> stream.cancel(true));
			this.connection.awaits(stream);
			stream.whenComplete((status, failure) -> {
				limit.cancel();
				lookAgain();
			});
		}));
	}

}
