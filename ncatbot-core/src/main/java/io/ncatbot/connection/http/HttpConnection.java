package io.ncatbot.connection.http;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.FrameChannel;
import io.ncatbot.connection.FrameListener;
import io.ncatbot.connection.LinkFailure;
import io.ncatbot.connection.OutboundFrame;
import io.ncatbot.connection.SendRoom;
import org.jspecify.annotations.Nullable;

/**
 * One connection over HTTP. It lasts until the stream of events ends, or, on a server
 * without events, until nobody answers or it is closed.
 */
final class HttpConnection implements FrameChannel {

	private final FrameListener listener;

	private final HttpLimits limits;

	private final boolean eventsElsewhere;

	private final Exchanges exchanges;

	private final StreamWatch watch;

	/** Answers and events come on several threads; the listener wants one at a time. */
	private final Object delivery = new Object();

	private volatile @Nullable CompletableFuture<?> pending;

	private volatile Timers.@Nullable Timer later;

	private volatile boolean bringsEvents;

	private volatile boolean open;

	private volatile boolean closed;

	HttpConnection(HttpClient client, Requests requests, FrameListener listener, Timers timers, HttpLimits limits,
			boolean eventsElsewhere) {
		this.listener = listener;
		this.limits = limits;
		this.eventsElsewhere = eventsElsewhere;
		this.exchanges = new Exchanges(client, requests, this, timers, limits);
		this.watch = new StreamWatch(timers, limits.quiet(), () -> SignOfLife.ask(client, requests),
				() -> refuse(new Refusal(LinkFailure.SILENT,
						"its stream of events; calls are answered. Does something on the way cut connections, or add a"
								+ " Content-Length to GET?")));
	}

	// --- how it opens ---------------------------------------------------------------

	/** The first answer has come. */
	void rested(HttpHeaders answer) {
		this.exchanges.sockets().rest(answer);
	}

	/** A request is on its way: the first one, or that for events, which lasts. */
	void awaits(CompletableFuture<?> answer) {
		this.pending = answer;
		if (this.closed) {
			answer.cancel(true);
		}
	}

	/** What is due later is not, once the connection is closed. */
	void untilClosed(Timers.Timer later) {
		this.later = later;
		if (this.closed) {
			later.cancel();
		}
	}

	/** Events will come. */
	EventStream streaming(long selfId) {
		this.bringsEvents = true;
		ready(selfId, true);
		this.watch.start();
		return new EventStream(this.limits.frame(), this::event, this::oversized);
	}

	/** There are no events here. */
	void withoutStream(long selfId) {
		ready(selfId, this.eventsElsewhere);
	}

	private void ready(long selfId, boolean withEvents) {
		this.open = true;
		deliver(() -> {
			if (!this.closed) {
				this.listener.onOpen(this);
				this.listener.onReady(selfId, withEvents);
			}
		});
	}

	/** Whether events come, here or another way. */
	boolean lacksNothing() {
		return this.bringsEvents || this.eventsElsewhere;
	}

	boolean isOpen() {
		return this.open;
	}

	// --- what comes -----------------------------------------------------------------

	private void event(byte[] json) {
		this.watch.sign();
		deliver(() -> this.listener.onBroadcast(this.exchanges.mark(), json, 0, json.length));
	}

	private void oversized() {
		this.watch.sign();
		deliver(() -> this.listener.onOversizedFrame(this.limits.frame()));
	}

	void answered(String echo, byte[] json) {
		deliver(() -> this.listener.onAnswer(echo, json, 0, json.length));
	}

	void unanswered(String echo, boolean sent, String why) {
		deliver(() -> this.listener.onUnanswered(echo, sent, why));
	}

	/** A request could not leave, so there is no connection any more. */
	void unreachable(String echo, Refusal why) {
		// So that what is given back waits for the next one, or fails.
		this.closed = true;
		deliver(() -> this.listener.onUnanswered(echo, false, why.detail()));
		deliver(() -> this.listener.onRefused(why.failure(), why.detail()));
	}

	// --- how it ends ----------------------------------------------------------------

	void refuse(Refusal why) {
		boolean first = !this.closed;
		this.closed = true;
		if (first) {
			deliver(() -> this.listener.onRefused(why.failure(), why.detail()));
		}
		abandon();
	}

	void streamEnded(@Nullable Throwable failure) {
		end((failure != null) ? Refusal.words(failure) : "the stream of events ended");
	}

	/** There are events after all, so it is worth to begin anew. */
	void streamAppeared() {
		end("NapCat has events now");
	}

	private void end(String reason) {
		boolean first = !this.closed;
		this.closed = true;
		if (first) {
			deliver(() -> this.listener.onClosed(1006, reason));
		}
		abandon();
	}

	private void deliver(Runnable delivered) {
		synchronized (this.delivery) {
			delivered.run();
		}
	}

	@Override
	public SendRoom room() {
		return this.exchanges.room();
	}

	@Override
	public boolean send(OutboundFrame frame) {
		if (this.closed) {
			return false;
		}
		this.exchanges.add(frame);
		return true;
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
	public boolean bringsEvents() {
		return this.bringsEvents;
	}

	@Override
	public boolean isClosed() {
		return this.closed;
	}

	@Override
	public void abandon() {
		this.closed = true;
		this.watch.stop();
		this.exchanges.clear();
		Timers.Timer due = this.later;
		if (due != null) {
			due.cancel();
		}
		CompletableFuture<?> answer = this.pending;
		if (answer != null) {
			answer.cancel(true);
		}
	}

	@Override
	public void close(int code, String reason) {
		// What runs goes on; what waits for its turn is told to be lost by whoever owns
		// it.
		boolean first = !this.closed;
		abandon();
		if (first) {
			// Whoever closes may hold what the listener's other calls want, so this one
			// does not wait for them.
			this.listener.onClosed(code, reason);
		}
	}

}
