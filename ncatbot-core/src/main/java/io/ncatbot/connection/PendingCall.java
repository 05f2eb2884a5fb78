package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.ActionCall;
import io.ncatbot.api.ApiResult;
import io.ncatbot.json.ReplyFrame;
import org.jspecify.annotations.Nullable;

/**
 * A call of one request that gets one answer.
 *
 * @param <T> the type of the result's data
 */
final class PendingCall<T> extends PendingRequest implements RawCall<T> {

	private final BotRequests requests;

	private final ActionCall<T> call;

	private final CompletableFuture<ReplyFrame> raw = new CompletableFuture<>();

	private volatile @Nullable ApiResult<T> result;

	PendingCall(BotRequests requests, long number, ActionCall<T> call, String text, Duration timeout,
			Duration connectionWait) {
		super(number, call.action(), text, timeout, connectionWait);
		this.requests = requests;
		this.call = call;
	}

	@Override
	public CompletableFuture<ReplyFrame> raw() {
		return this.raw;
	}

	@Override
	public void begin(Patience patience) {
		this.requests.send(this, patience);
	}

	@Override
	public void refuse(RuntimeException failure) {
		fail(failure);
	}

	@Override
	CompletableFuture<?> done() {
		return this.raw;
	}

	@Override
	boolean isLast(ReplyFrame reply) {
		return true;
	}

	@Override
	void answer(ReplyFrame reply) {
		this.raw.complete(reply);
	}

	@Override
	void failed(RuntimeException failure) {
		this.raw.completeExceptionally(failure);
	}

	@Override
	public ApiResult<T> read() {
		ApiResult<T> known = this.result;
		if (known == null) {
			known = AnswerReader.read(this.call, this.raw.join());
			this.result = known;
		}
		return known;
	}

	@Override
	public void forget() {
		this.requests.forget(this);
		this.raw.cancel(false);
	}

}
