package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.ncatbot.api.ApiResult;
import io.ncatbot.connection.transfer.TransferTask;

/**
 * A call that takes more than one request or answer.
 *
 * @param <V> what the work brings
 * @param <T> the type of the result's data
 */
final class TransferCall<V, T> implements RawCall<T> {

	private final BotTransfers transfers;

	private final TransferTask<V> task;

	private final Function<V, ApiResult<T>> reader;

	private final Duration timeout;

	TransferCall(BotTransfers transfers, TransferTask<V> task, Function<V, ApiResult<T>> reader, Duration timeout) {
		this.transfers = transfers;
		this.task = task;
		this.reader = reader;
		this.timeout = timeout;
	}

	@Override
	public String action() {
		return this.task.action();
	}

	@Override
	public Duration timeout() {
		return this.timeout;
	}

	@Override
	public void begin(Patience patience) {
		// Waits on its own thread.
		this.transfers.begin(this.task);
	}

	@Override
	public void refuse(RuntimeException failure) {
		this.task.failUnlessBegun(failure);
	}

	@Override
	public CompletableFuture<V> raw() {
		return this.task.raw();
	}

	@Override
	public ApiResult<T> read() {
		return this.reader.apply(this.task.raw().join());
	}

	@Override
	public void forget() {
		this.task.cancel();
	}

}
