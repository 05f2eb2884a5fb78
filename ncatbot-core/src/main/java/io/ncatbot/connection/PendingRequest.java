package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

import io.ncatbot.api.CallEcho;
import io.ncatbot.api.CallTimeoutException;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.json.ReplyFrame;
import org.jspecify.annotations.Nullable;

/**
 * A request from its writing to its last answer. Its answers and failures come on the
 * socket's thread or a timer's, and belong to the library.
 */
abstract class PendingRequest implements OutboundFrame {

	private static final AtomicReferenceFieldUpdater<PendingRequest, String> TEXT = AtomicReferenceFieldUpdater
		.newUpdater(PendingRequest.class, String.class, "text");

	private final long number;

	private final String action;

	private final long connectionWait;

	private final int length;

	private volatile Duration timeout;

	private volatile long deadline;

	private volatile @Nullable String text;

	private volatile boolean left;

	private volatile @Nullable String lost;

	PendingRequest(long number, String action, String text, Duration timeout, Duration connectionWait) {
		this.number = number;
		this.action = action;
		this.text = text;
		this.length = text.length();
		this.connectionWait = connectionWait.toNanos();
		this.timeout = timeout;
	}

	final long number() {
		return this.number;
	}

	@Override
	public final String action() {
		return this.action;
	}

	public final Duration timeout() {
		return this.timeout;
	}

	final long deadline() {
		return this.deadline;
	}

	/** Completes when nothing more is expected, for whatever reason. */
	abstract CompletableFuture<?> done();

	/** Whether no answer follows this one. */
	abstract boolean isLast(ReplyFrame reply);

	/** An answer came that others follow. */
	void expectMore() {
	}

	abstract void answer(ReplyFrame reply);

	abstract void failed(RuntimeException failure);

	/** Whether the caller would rather wait for a connection than see the call fail. */
	boolean waitsForConnection() {
		return this.connectionWait > 0;
	}

	/** Whether the request has left, or is just leaving. */
	final boolean hasLeft() {
		return this.left || this.text == null;
	}

	/**
	 * Whether a connection was lost since the request left, and so the answer comes on
	 * another one.
	 */
	final boolean isLost() {
		return this.lost != null;
	}

	/** Waits from now on for a connection, or for the answer that the next one brings. */
	final void waitForConnection(long now, String whyThereIsNone) {
		long end = now + this.connectionWait;
		if (!hasLeft() || end - this.deadline < 0) {
			this.deadline = end;
		}
		this.lost = whyThereIsNone;
	}

	/** There is a connection again: from now on the request waits for its answer. */
	final void waitForAnswer(long now) {
		waitForAnswer(now, this.timeout);
		this.lost = null;
	}

	/** Waits from now on so long for the next answer. */
	final void waitForAnswer(long now, Duration timeout) {
		this.timeout = timeout;
		this.deadline = now + timeout.toNanos();
	}

	@Override
	public final @Nullable String take() {
		// Nor must a big inline file stay in memory for as long as NapCat thinks about
		// it.
		String taken = TEXT.getAndSet(this, null);
		if (taken != null) {
			this.left = true;
		}
		return taken;
	}

	@Override
	public final void giveBack(String taken) {
		if (!done().isDone()) {
			this.left = false;
			this.text = taken;
		}
	}

	@Override
	public final void onEnd(Runnable task) {
		done().whenComplete((answer, failure) -> task.run());
	}

	@Override
	public final String echo() {
		return CallEcho.of(this.action, this.number);
	}

	@Override
	public final int length() {
		return this.length;
	}

	final void fail(RuntimeException failure) {
		this.text = null;
		failed(failure);
	}

	/** The time is up. */
	final void expire() {
		String why = this.lost;
		if (why != null) {
			lose(why);
		}
		else {
			fail(new CallTimeoutException(this.action, this.timeout));
		}
	}

	final void lose(String reason) {
		fail(new ConnectionLostException(this.action, this.left, reason));
	}

}
