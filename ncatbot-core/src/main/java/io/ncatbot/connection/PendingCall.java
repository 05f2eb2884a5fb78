package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

import io.ncatbot.api.ActionCall;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.CallTimeoutException;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.DataType;
import io.ncatbot.api.ResultFormatException;
import io.ncatbot.json.ReplyFrame;
import io.ncatbot.json.ResultReader;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JavaType;

/**
 * A call between its request and its answer. The raw stage completes on the socket's
 * thread and belongs to the library; what the caller sees is completed from it elsewhere.
 *
 * @param <T> the type of the result's data
 */
final class PendingCall<T> implements OutboundFrame {

	@SuppressWarnings("rawtypes")
	private static final AtomicReferenceFieldUpdater<PendingCall, String> TEXT = AtomicReferenceFieldUpdater
		.newUpdater(PendingCall.class, String.class, "text");

	private final long number;

	private final String action;

	private final DataType<T> type;

	private final Duration timeout;

	private final long connectionWait;

	private final int length;

	private final CompletableFuture<ReplyFrame> raw = new CompletableFuture<>();

	private volatile long deadline;

	private volatile @Nullable String text;

	private volatile boolean left;

	private volatile @Nullable String lost;

	private volatile @Nullable ApiResult<T> result;

	PendingCall(long number, ActionCall<T> call, String text, Duration timeout, Duration connectionWait,
			long deadline) {
		this.number = number;
		this.action = call.action();
		this.type = call.type();
		this.text = text;
		this.length = text.length();
		this.timeout = timeout;
		this.connectionWait = connectionWait.toNanos();
		this.deadline = deadline;
	}

	long number() {
		return this.number;
	}

	String action() {
		return this.action;
	}

	Duration timeout() {
		return this.timeout;
	}

	long deadline() {
		return this.deadline;
	}

	/** Whether the caller would rather wait for a connection than see the call fail. */
	boolean waitsForConnection() {
		return this.connectionWait > 0;
	}

	/** Whether the request has left, or is just leaving. */
	boolean hasLeft() {
		return this.left || this.text == null;
	}

	/**
	 * Whether a connection was lost since the request left, and so the answer comes on
	 * another one.
	 */
	boolean isLost() {
		return this.lost != null;
	}

	/** Waits from now on for a connection, or for the answer that the next one brings. */
	void waitForConnection(long now, String whyThereIsNone) {
		long end = now + this.connectionWait;
		if (!hasLeft() || end - this.deadline < 0) {
			this.deadline = end;
		}
		this.lost = whyThereIsNone;
	}

	/** There is a connection again: from now on the call waits for its answer. */
	void waitForAnswer(long now) {
		this.deadline = now + this.timeout.toNanos();
		this.lost = null;
	}

	CompletableFuture<ReplyFrame> raw() {
		return this.raw;
	}

	@Override
	public @Nullable String take() {
		// Nor must a big inline file stay in memory for as long as NapCat thinks about
		// it.
		String taken = TEXT.getAndSet(this, null);
		if (taken != null) {
			this.left = true;
		}
		return taken;
	}

	@Override
	public int length() {
		return this.length;
	}

	void answer(ReplyFrame reply) {
		this.raw.complete(reply);
	}

	void fail(RuntimeException failure) {
		this.text = null;
		this.raw.completeExceptionally(failure);
	}

	/** The time is up. */
	void expire() {
		String why = this.lost;
		if (why != null) {
			lose(why);
		}
		else {
			fail(new CallTimeoutException(this.action, this.timeout));
		}
	}

	void lose(String reason) {
		fail(new ConnectionLostException(this.action, this.left, reason));
	}

	/**
	 * Reads the answer as the type that the call promises. Never on the socket's thread:
	 * data can be large.
	 */
	ApiResult<T> read(ReplyFrame reply) {
		ApiResult<T> known = this.result;
		if (known == null) {
			known = new ApiResult<>(reply.status(), reply.retcode(), data(reply), reply.message(), reply.wording(),
					reply.echo());
			this.result = known;
		}
		return known;
	}

	private @Nullable T data(ReplyFrame reply) {
		JavaType javaType = this.type.javaType();
		if (javaType == null || reply.data() == null || reply.retcode() != 0) {
			return null;
		}
		try {
			return ResultReader.read(reply.data(), javaType);
		}
		catch (RuntimeException ex) {
			throw new ResultFormatException(this.action, ex);
		}
	}

}
