package io.ncatbot.connection.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.OutboundFrame;
import io.ncatbot.json.RequestWriter;
import org.jspecify.annotations.Nullable;

/**
 * The exchanges of a connection: each action is a request and its answer. A bounded
 * number runs at the same time, the others wait in their order. Nothing is ever sent
 * twice.
 */
final class Exchanges {

	/**
	 * NapCat closes a connection that has been idle for five seconds or so. A request
	 * that leaves at that moment is lost, so from then on something harmless goes first,
	 * which the client may repeat.
	 */
	private static final long STALE_AFTER = Duration.ofSeconds(4).toNanos();

	private static final int OK = 200;

	private static final int BAD_REQUEST = 400;

	private static final int FORBIDDEN = 403;

	private final HttpClient client;

	private final Requests requests;

	private final HttpConnection connection;

	private final Timers timers;

	private final HttpLimits limits;

	/**
	 * Other callers' streams come as events too, and bear marks like ours: this tells
	 * ours apart.
	 */
	private final String mark = UUID.randomUUID().toString().substring(0, 8) + "~";

	private final ArrayDeque<OutboundFrame> queue = new ArrayDeque<>();

	private long queued;

	private int running;

	private volatile long lastUse;

	Exchanges(HttpClient client, Requests requests, HttpConnection connection, Timers timers, HttpLimits limits) {
		this.client = client;
		this.requests = requests;
		this.connection = connection;
		this.timers = timers;
		this.limits = limits;
		this.lastUse = timers.nanoTime();
	}

	String mark() {
		return this.mark;
	}

	boolean add(OutboundFrame frame) {
		synchronized (this.queue) {
			if (this.queued > 0 && this.queued + frame.length() > this.limits.queue()) {
				return false;
			}
			this.queue.add(frame);
			this.queued += frame.length();
		}
		startNext();
		return true;
	}

	void clear() {
		synchronized (this.queue) {
			this.queue.clear();
			this.queued = 0;
		}
	}

	private void startNext() {
		for (OutboundFrame frame = next(); frame != null; frame = next()) {
			start(frame);
		}
	}

	private @Nullable OutboundFrame next() {
		synchronized (this.queue) {
			if (this.running == HttpLimits.EXCHANGES) {
				return null;
			}
			OutboundFrame frame = this.queue.poll();
			if (frame != null) {
				this.queued -= frame.length();
				this.running++;
			}
			return frame;
		}
	}

	private void start(OutboundFrame frame) {
		String text = frame.take();
		if (text == null) {
			ended();
			return;
		}
		HttpRequest request = this.requests.action(frame.action(), body(frame.echo(), RequestWriter.paramsOf(text)));
		if (request == null) {
			this.connection.unanswered(frame.echo(), false,
					"the action's name '%s' cannot be part of a URL".formatted(frame.action()));
			ended();
			return;
		}
		AtomicInteger status = new AtomicInteger();
		HttpResponse.BodyHandler<AnswerStream.End> handler = (info) -> {
			status.set(info.statusCode());
			return new AnswerStream(this.limits.frame(), (json) -> answer(frame.echo(), status.get(), json));
		};
		fresh().thenCompose((ready) -> this.client.sendAsync(request, handler))
			.whenComplete((answer, failure) -> finish(frame.echo(), answer, failure));
	}

	private String body(String echo, String params) {
		String start = "{\"echo\":\"" + this.mark + echo + "\"";
		return params.equals("{}") ? start + "}" : start + "," + params.substring(1);
	}

	/** Makes sure that no connection is used that may just be closing. */
	private CompletableFuture<?> fresh() {
		long now = this.timers.nanoTime();
		boolean stale = now - this.lastUse > STALE_AFTER;
		this.lastUse = now;
		if (!stale) {
			return CompletableFuture.completedFuture(null);
		}
		return this.client.sendAsync(this.requests.root(), HttpResponse.BodyHandlers.discarding())
			.handle((answer, failure) -> null);
	}

	private void answer(String echo, int status, byte[] json) {
		if (status == OK) {
			this.connection.answered(echo, json);
		}
	}

	private void finish(String echo, @Nullable HttpResponse<AnswerStream.End> answer, @Nullable Throwable failure) {
		this.lastUse = this.timers.nanoTime();
		if (answer == null) {
			Throwable cause = HttpFailures.cause((failure != null) ? failure : new IllegalStateException("No answer"));
			this.connection.unanswered(echo, !HttpFailures.isUnsent(cause), HttpFailures.words(cause));
		}
		else if (answer.statusCode() == FORBIDDEN) {
			this.connection.unanswered(echo, false, "NapCat does not accept the token");
			this.connection.forbidden();
		}
		else if (answer.statusCode() != OK) {
			this.connection.unanswered(echo, answer.statusCode() != BAD_REQUEST,
					HttpFailures.words(answer.statusCode()));
		}
		else if (answer.body().oversized()) {
			this.connection.unanswered(echo, true,
					"the answer has more than %d MiB (ncatbot.limits.frame-size)".formatted(this.limits.frame() >> 20));
		}
		else if (answer.body().frames() == 0) {
			this.connection.unanswered(echo, true, "the answer is empty");
		}
		ended();
	}

	private void ended() {
		synchronized (this.queue) {
			this.running--;
		}
		startNext();
	}

}
