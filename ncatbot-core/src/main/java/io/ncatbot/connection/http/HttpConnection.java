package io.ncatbot.connection.http;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.account.LoginInfo;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.FrameChannel;
import io.ncatbot.connection.FrameListener;
import io.ncatbot.connection.LinkFailure;
import io.ncatbot.connection.OutboundFrame;
import io.ncatbot.json.FrameDecoder;
import io.ncatbot.json.InboundFrame;
import io.ncatbot.json.ReplyFrame;
import io.ncatbot.json.ResultReader;
import org.jspecify.annotations.Nullable;

/**
 * One connection over HTTP: asks who the account is, which also proves the token, then
 * subscribes to events. It lasts until the stream of events ends, or, on a server without
 * events, until it is closed.
 */
final class HttpConnection implements FrameChannel {

	private static final int FORBIDDEN = 403;

	private static final int OK = 200;

	private final HttpClient client;

	private final EventSource source;

	private final Requests requests;

	private final FrameListener listener;

	private final HttpLimits limits;

	private final boolean eventsElsewhere;

	private final Exchanges exchanges;

	/** Answers and events come on several threads; the listener wants one at a time. */
	private final Object delivery = new Object();

	private volatile @Nullable CompletableFuture<?> events;

	private volatile boolean isOpen;

	private volatile boolean closed;

	HttpConnection(HttpClient client, EventSource source, Requests requests, FrameListener listener, Timers timers,
			HttpLimits limits, boolean eventsElsewhere) {
		this.client = client;
		this.source = source;
		this.requests = requests;
		this.listener = listener;
		this.limits = limits;
		this.eventsElsewhere = eventsElsewhere;
		this.exchanges = new Exchanges(client, requests, this, timers, limits);
	}

	void open() {
		this.client.sendAsync(this.requests.action("get_login_info", "{}"), HttpResponse.BodyHandlers.ofByteArray())
			.whenComplete((answer, failure) -> {
				if (failure != null) {
					refuse(HttpFailures.cause(failure));
				}
				else if (answer.statusCode() != OK) {
					refuse(answer.statusCode());
				}
				else {
					identify(answer.body());
				}
			});
	}

	private void refuse(Throwable cause) {
		refuse(HttpFailures.kind(cause), HttpFailures.words(cause));
	}

	private void refuse(int status) {
		if (status == FORBIDDEN) {
			refuse(LinkFailure.WRONG_TOKEN, "HTTP status 403");
		}
		else if (status == 502 || status == 503 || status == 504) {
			refuse(LinkFailure.NOBODY_LISTENS, HttpFailures.words(status));
		}
		else {
			refuse(LinkFailure.NOT_AN_HTTP_SERVER, HttpFailures.words(status));
		}
	}

	private void refuse(LinkFailure failure, String detail) {
		deliver(() -> this.listener.onRefused(failure, detail));
	}

	private void identify(byte[] answer) {
		InboundFrame frame = new FrameDecoder().decode(answer, 0, answer.length);
		if (!(frame instanceof ReplyFrame reply) || reply.status().isEmpty()) {
			refuse(LinkFailure.NOT_AN_HTTP_SERVER, "its answer is no OneBot answer");
			return;
		}
		LoginInfo account = (reply.retcode() == 0 && reply.data() != null)
				? ResultReader.read(reply.data(), LoginInfo.class) : null;
		if (account == null || account.userId() == 0) {
			refuse(LinkFailure.DROPPED, "NapCat does not tell its account: " + reply.message());
			return;
		}
		subscribe(account.userId());
	}

	private void subscribe(long selfId) {
		CompletableFuture<Integer> stream = this.source.open(this.requests, (status) -> {
			ready(selfId, true);
			return new EventStream(this.limits.frame(), this::event, this::oversized);
		});
		this.events = stream;
		if (this.closed) {
			stream.cancel(true);
		}
		stream.whenComplete((status, failure) -> ended(selfId, status, failure));
	}

	private void ended(long selfId, @Nullable Integer status, @Nullable Throwable failure) {
		if (this.isOpen) {
			String reason = (failure != null) ? HttpFailures.words(HttpFailures.cause(failure))
					: "the stream of events ended";
			this.closed = true;
			deliver(() -> this.listener.onClosed(1006, reason));
		}
		else if (failure != null) {
			refuse(HttpFailures.cause(failure));
		}
		else if (status != null && status == FORBIDDEN) {
			refuse(FORBIDDEN);
		}
		else {
			// A plain HTTP server takes it for the name of an action that it does not
			// know.
			ready(selfId, this.eventsElsewhere);
		}
	}

	private void ready(long selfId, boolean withEvents) {
		this.isOpen = true;
		deliver(() -> {
			this.listener.onOpen(this);
			this.listener.onReady(selfId, withEvents);
		});
	}

	private void event(byte[] json) {
		deliver(() -> this.listener.onBroadcast(this.exchanges.mark(), json, 0, json.length));
	}

	private void oversized() {
		deliver(() -> this.listener.onOversizedFrame(this.limits.frame()));
	}

	void answered(String echo, byte[] json) {
		deliver(() -> this.listener.onAnswer(echo, json, 0, json.length));
	}

	void unanswered(String echo, boolean sent, String why) {
		deliver(() -> this.listener.onUnanswered(echo, sent, why));
	}

	/** The token is not accepted any more. */
	void forbidden() {
		refuse(FORBIDDEN);
	}

	private void deliver(Runnable delivered) {
		synchronized (this.delivery) {
			delivered.run();
		}
	}

	@Override
	public boolean send(OutboundFrame frame) {
		return !this.closed && this.exchanges.add(frame);
	}

	@Override
	public boolean ping() {
		return false;
	}

	@Override
	public boolean pauseReading() {
		return false;
	}

	@Override
	public void resumeReading() {
		throw new IllegalStateException("Reading was never paused");
	}

	@Override
	public boolean isReadingPaused() {
		return false;
	}

	@Override
	public boolean isClosed() {
		return this.closed;
	}

	@Override
	public void abandon() {
		this.closed = true;
		this.exchanges.clear();
		CompletableFuture<?> stream = this.events;
		if (stream != null) {
			stream.cancel(true);
		}
	}

	@Override
	public void close(int code, String reason) {
		// What runs goes on; what waits for its turn is told to be lost by whoever owns
		// it.
		abandon();
	}

}
