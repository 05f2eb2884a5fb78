package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.ActionCall;
import io.ncatbot.api.ApiResult;
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

	private final long number;

	private final String action;

	private final DataType<T> type;

	private final Duration timeout;

	private final long deadline;

	private final int length;

	private final CompletableFuture<ReplyFrame> raw = new CompletableFuture<>();

	private volatile @Nullable String text;

	private volatile boolean left;

	private volatile @Nullable ApiResult<T> result;

	PendingCall(long number, ActionCall<T> call, String text, Duration timeout, long deadline) {
		this.number = number;
		this.action = call.action();
		this.type = call.type();
		this.text = text;
		this.length = text.length();
		this.timeout = timeout;
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

	CompletableFuture<ReplyFrame> raw() {
		return this.raw;
	}

	@Override
	public @Nullable String text() {
		return this.text;
	}

	@Override
	public int length() {
		return this.length;
	}

	@Override
	public void leaving() {
		this.left = true;
		// A big inline file must not stay in memory for as long as NapCat thinks about
		// it.
		this.text = null;
	}

	void answer(ReplyFrame reply) {
		this.raw.complete(reply);
	}

	void fail(RuntimeException failure) {
		this.text = null;
		this.raw.completeExceptionally(failure);
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
