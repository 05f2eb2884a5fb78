package io.ncatbot.connection;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.ResultFormatException;
import io.ncatbot.concurrent.Awaitable;
import org.jspecify.annotations.Nullable;

/**
 * The future of a call as its caller sees it. What is chained to it runs on a
 * continuation thread; who waits for it waits for the raw stage instead, and so needs no
 * such thread to be free.
 *
 * @param <T> the type of the result's data
 */
final class CallFuture<T> extends CompletableFuture<ApiResult<T>> implements Awaitable<ApiResult<T>> {

	private final BotCalls calls;

	private final RawCall<T> call;

	private volatile boolean lookedAt;

	CallFuture(BotCalls calls, RawCall<T> call) {
		this.calls = calls;
		this.call = call;
	}

	RawCall<T> call() {
		return this.call;
	}

	/** Whether anybody chained something to this future, or waited for it. */
	boolean lookedAt() {
		return this.lookedAt || getNumberOfDependents() > 0;
	}

	@Override
	public ApiResult<T> await() {
		this.lookedAt = true;
		return this.calls.awaitAnswer(this.call);
	}

	@Override
	public <U> CompletableFuture<U> newIncompleteFuture() {
		// Every method that chains something comes by here.
		this.lookedAt = true;
		return new CompletableFuture<>();
	}

	@Override
	public ApiResult<T> join() {
		this.lookedAt = true;
		if (isDone()) {
			return super.join();
		}
		this.calls.settle(this.call);
		return read();
	}

	@Override
	public ApiResult<T> get() throws InterruptedException, ExecutionException {
		this.lookedAt = true;
		if (isDone()) {
			return super.get();
		}
		this.calls.settleInterruptibly(this.call);
		try {
			return read();
		}
		catch (CompletionException ex) {
			throw new ExecutionException(ex.getCause());
		}
	}

	@Override
	public ApiResult<T> get(long timeout, TimeUnit unit)
			throws InterruptedException, ExecutionException, TimeoutException {
		this.lookedAt = true;
		try {
			this.call.raw().get(timeout, unit);
		}
		catch (ExecutionException | CancellationException ex) {
			// Settled all the same; get() below tells how.
		}
		return get();
	}

	/**
	 * Reads the settled call here and now, without waiting for a continuation thread to
	 * complete this future.
	 */
	private ApiResult<T> read() {
		if (isDone()) {
			return super.join();
		}
		try {
			this.call.raw().join();
			return this.call.read();
		}
		catch (ResultFormatException ex) {
			throw new CompletionException(ex);
		}
	}

	@Override
	public @Nullable ApiResult<T> getNow(@Nullable ApiResult<T> valueIfAbsent) {
		this.lookedAt = true;
		return super.getNow(valueIfAbsent);
	}

	@Override
	public boolean cancel(boolean mayInterruptIfRunning) {
		this.lookedAt = true;
		boolean cancelled = super.cancel(mayInterruptIfRunning);
		if (cancelled) {
			this.call.forget();
		}
		return cancelled;
	}

}
