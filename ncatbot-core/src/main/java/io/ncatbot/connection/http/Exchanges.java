package io.ncatbot.connection.http;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.OutboundFrame;
import io.ncatbot.connection.SendRoom;
import org.jspecify.annotations.Nullable;

/**
 * The exchanges of a connection: each action is a request and its answer. A bounded
 * number runs at the same time, the others wait in their order. An exchange ends with its
 * call at the latest, so that those that NapCat never answers keep nobody from their
 * turn. Nothing is ever sent twice.
 */
final class Exchanges {

	private static final int OK = 200;

	private static final int BAD_REQUEST = 400;

	private final HttpClient client;

	private final Requests requests;

	private final HttpConnection connection;

	private final HttpLimits limits;

	/** Includes what runs: the client keeps a request for as long. */
	private final SendRoom room;

	private final RestingSockets sockets;

	/**
	 * Other callers' streams come as events too, and bear marks like ours: this tells
	 * ours apart.
	 */
	private final String mark = UUID.randomUUID().toString().substring(0, 8) + "~";

	private final ArrayDeque<OutboundFrame> queue = new ArrayDeque<>();

	private int running;

	private boolean starting;

	Exchanges(HttpClient client, Requests requests, HttpConnection connection, Timers timers, HttpLimits limits) {
		this.client = client;
		this.requests = requests;
		this.connection = connection;
		this.limits = limits;
		this.room = new SendRoom(limits.queue());
		this.sockets = new RestingSockets(timers);
	}

	String mark() {
		return this.mark;
	}

	RestingSockets sockets() {
		return this.sockets;
	}

	SendRoom room() {
		return this.room;
	}

	void add(OutboundFrame frame) {
		if (!Requests.canName(frame.action())) {
			this.connection.unanswered(frame.echo(), false,
					"the action's name '%s' cannot be part of a URL".formatted(frame.action()));
			this.room.free(frame.length());
			return;
		}
		synchronized (this.queue) {
			this.queue.add(frame);
		}
		startNext();
	}

	void clear() {
		synchronized (this.queue) {
			this.queue.clear();
		}
		this.room.close();
	}

	/**
	 * One thread at a time starts whatever may start: were it whoever ends an exchange,
	 * many that end at once would do so within each other.
	 */
	private void startNext() {
		synchronized (this.queue) {
			if (this.starting) {
				return;
			}
			this.starting = true;
		}
		for (OutboundFrame frame = next(); frame != null; frame = next()) {
			OutboundFrame started = frame;
			this.sockets.awake(this::wake, this::close).whenComplete((awake, failure) -> begin(started));
		}
	}

	private @Nullable OutboundFrame next() {
		synchronized (this.queue) {
			OutboundFrame frame = (this.running < HttpLimits.EXCHANGES) ? this.queue.poll() : null;
			if (frame == null) {
				this.starting = false;
			}
			else {
				this.running++;
			}
			return frame;
		}
	}

	/** Uses a socket for something that may be repeated. */
	private CompletableFuture<?> wake() {
		return this.client.sendAsync(this.requests.root(), HttpResponse.BodyHandlers.discarding())
			.handle((answer, failure) -> {
				if (answer != null) {
					this.sockets.rest(answer.headers());
				}
				return answer;
			});
	}

	/** Likewise, and leaves the answer unread. */
	private CompletableFuture<?> close() {
		return this.client.sendAsync(this.requests.root(), (info) -> new UnreadBody()).exceptionally((failure) -> null);
	}

	private void begin(OutboundFrame frame) {
		String text = this.connection.isClosed() ? null : frame.take();
		if (text == null) {
			ended(frame);
			return;
		}
		JsonBody body = new JsonBody(text, this.mark + frame.echo());
		AtomicInteger status = new AtomicInteger();
		HttpResponse.BodyHandler<AnswerStream.End> handler = (info) -> {
			status.set(info.statusCode());
			return new AnswerStream(this.limits.frame(), (json) -> answer(frame, status.get(), json));
		};
		this.sockets.use();
		try {
			CompletableFuture<HttpResponse<AnswerStream.End>> exchange = this.client
				.sendAsync(this.requests.action(frame.action(), body), handler);
			exchange.whenComplete((answer, failure) -> finish(frame, body, answer, failure));
			frame.onEnd(() -> exchange.cancel(true));
		}
		catch (RuntimeException ex) {
			finish(frame, body, null, ex);
		}
	}

	private void answer(OutboundFrame frame, int status, byte[] json) {
		if (status == OK) {
			this.connection.answered(frame.echo(), json);
		}
	}

	private void finish(OutboundFrame frame, JsonBody body, @Nullable HttpResponse<AnswerStream.End> answer,
			@Nullable Throwable failure) {
		try {
			if (answer != null) {
				this.sockets.rest(answer.headers());
				answered(frame, answer.statusCode(), answer.body());
			}
			else {
				failed(frame, body, Refusal.cause((failure != null) ? failure : new IllegalStateException()));
			}
		}
		finally {
			ended(frame);
		}
	}

	private void answered(OutboundFrame frame, int status, AnswerStream.End answer) {
		String echo = frame.echo();
		if (Refusal.isTurnedAway(status)) {
			this.connection.unanswered(echo, false, Refusal.isWrongToken(status) ? "NapCat does not accept the token"
					: "the proxy on the way wants another login");
			this.connection.refuse(Refusal.ofStatus(status));
		}
		else if (status != OK) {
			this.connection.unanswered(echo, status != BAD_REQUEST, Refusal.words(status));
		}
		else if (answer.oversized()) {
			this.connection.unanswered(echo, true,
					"the answer has more than %d MiB (ncatbot.limits.frame-size)".formatted(this.limits.frame() >> 20));
		}
		else if (answer.isEmpty()) {
			this.connection.unanswered(echo, true, "the answer is empty");
		}
		else if (answer.last() != null) {
			this.connection.answered(echo, answer.last());
		}
	}

	private void failed(OutboundFrame frame, JsonBody body, Throwable cause) {
		if (cause instanceof CancellationException) {
			// Nobody waits for it any more.
			return;
		}
		String unsent = body.takeBack();
		if (unsent == null) {
			this.connection.unanswered(frame.echo(), true, Refusal.words(cause));
		}
		else {
			frame.giveBack(unsent);
			this.connection.unreachable(frame.echo(), Refusal.of(cause));
		}
	}

	private void ended(OutboundFrame frame) {
		this.room.free(frame.length());
		synchronized (this.queue) {
			this.running--;
		}
		startNext();
	}

}
