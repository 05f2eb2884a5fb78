package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongFunction;

import io.ncatbot.api.ActionCall;
import io.ncatbot.api.ActionCaller;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.CallException;
import io.ncatbot.api.CallInterruptedException;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.Transfer;
import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Waiting;
import io.ncatbot.connection.transfer.OutgoingFiles;
import io.ncatbot.connection.transfer.Transfers;
import io.ncatbot.connection.transfer.WrittenCall;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one bot, as those who make them see them: begins them when they may begin,
 * and completes what the caller holds.
 */
final class BotCalls implements ActionCaller {

	private final BotRequests requests;

	private final Transfers transfers;

	private final BotTransfers underWay;

	private final Completions completions;

	private final CallTimeouts timeouts;

	private final CallPermits permits;

	private final UnseenFailures unseenFailures;

	private final LongFunction<@Nullable ActionCaller> others;

	private final Timers timers;

	private final CallSettings settings;

	private final CallMeter meter;

	BotCalls(Bot bot, BotRequests requests, BotEnvironment environment, LongFunction<@Nullable ActionCaller> others) {
		this.settings = environment.settings().calls();
		this.timers = environment.timers();
		this.requests = requests;
		this.transfers = environment.transfers();
		this.underWay = new BotTransfers(this.transfers);
		this.completions = new Completions(environment.continuations());
		this.timeouts = new CallTimeouts(this.settings);
		this.permits = new CallPermits(environment.settings().limits().pendingCalls());
		this.unseenFailures = new UnseenFailures(this.timers);
		this.others = others;
		this.meter = new CallMeter(bot, environment.observer(), environment.timers());
	}

	@Override
	public <T> CompletableFuture<ApiResult<T>> start(ActionCall<T> call, CallOptions options) {
		return start(prepare(call, options), options);
	}

	@Override
	public <R> CompletableFuture<ApiResult<R>> start(Transfer<R> transfer, CallOptions options) {
		return start(prepare(transfer, options), options);
	}

	private <T> CompletableFuture<ApiResult<T>> start(RawCall<T> call, CallOptions options) {
		long begun = this.meter.begin();
		Patience patience = patience(call, options, Waiting.isAhead());
		CallFuture<T> future = new CallFuture<>(this, call);
		try {
			acquire(call, patience, begun);
		}
		catch (CallException ex) {
			call.refuse(ex);
			this.unseenFailures.check(future, ex.getMessage());
			future.completeExceptionally(ex);
			return future;
		}
		call.raw().whenComplete((answer, failure) -> continueLater(future, failure, this.meter.since(begun)));
		call.begin(patience);
		return future;
	}

	private Patience patience(RawCall<?> call, CallOptions options, boolean sync) {
		return Patience.of(options.whenFull(), this.settings.whenFull(), sync, call.timeout(), this.timers);
	}

	@Override
	public <T> ApiResult<T> await(ActionCall<T> call, CallOptions options) {
		ThreadRole.refuseToWaitOnSocket("A synchronous call");
		return await(prepare(call, options), options);
	}

	@Override
	public <R> ApiResult<R> await(Transfer<R> transfer, CallOptions options) {
		ThreadRole.refuseToWaitOnSocket("A synchronous call");
		return await(prepare(transfer, options), options);
	}

	private <T> ApiResult<T> await(RawCall<T> call, CallOptions options) {
		long begun = this.meter.begin();
		Patience patience = patience(call, options, true);
		acquire(call, patience, begun);
		try {
			call.begin(patience);
			ApiResult<T> result = awaitAnswer(call);
			this.meter.ended(call.action(), CallOutcome.of(result), this.meter.since(begun));
			return result;
		}
		catch (RuntimeException ex) {
			this.meter.ended(call.action(), CallOutcome.of(ex), this.meter.since(begun));
			throw ex;
		}
		finally {
			this.permits.release();
		}
	}

	private void acquire(RawCall<?> call, Patience patience, long begun) {
		try {
			this.permits.acquire(call.action(), patience);
		}
		catch (RuntimeException ex) {
			this.meter.ended(call.action(), CallOutcome.of(ex), this.meter.since(begun));
			throw ex;
		}
	}

	@Override
	public ActionCaller through(long selfId) {
		ActionCaller other = this.others.apply(selfId);
		return (other != null) ? other : this;
	}

	private <T> RawCall<T> prepare(ActionCall<T> call, CallOptions options) {
		OutgoingFiles files = this.transfers.filesOf(call.action());
		WrittenCall<T> written = this.requests.write(call, files);
		if (!files.hasUploads()) {
			return this.requests.pending(written, timeout(options, written, files, 0), connectionWait(options));
		}
		return new TransferCall<>(this.underWay,
				this.transfers.send(this.requests, written, files, options,
						(uploaded) -> timeout(options, written, files, uploaded)),
				(reply) -> AnswerReader.read(call, reply), this.timeouts.ordinary());
	}

	private Duration timeout(CallOptions options, WrittenCall<?> call, OutgoingFiles files, long uploaded) {
		return (options.timeout() != null) ? options.timeout() : this.timeouts.of(call, files, uploaded);
	}

	private Duration connectionWait(CallOptions options) {
		return (options.connectionWait() != null) ? options.connectionWait() : this.settings.connectionWait();
	}

	private <R> RawCall<R> prepare(Transfer<R> transfer, CallOptions options) {
		return new TransferCall<>(this.underWay, this.transfers.task(this.requests, transfer, options),
				Function.identity(), this.timeouts.ordinary());
	}

	<T> ApiResult<T> awaitAnswer(RawCall<T> call) {
		ThreadRole.refuseToWaitOnSocket("A synchronous call");
		try {
			Waiting.get(call.raw());
			return call.read();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			call.forget();
			throw new CallInterruptedException(call.action());
		}
	}

	/**
	 * Waits until the call is answered or has failed, keeping the interrupt for later as
	 * {@code join()} does.
	 */
	void settle(RawCall<?> call) {
		boolean interrupted = false;
		while (true) {
			try {
				settleInterruptibly(call);
				break;
			}
			catch (InterruptedException ex) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	void settleInterruptibly(RawCall<?> call) throws InterruptedException {
		ThreadRole.refuseToWaitOnSocket("Waiting for a call's future");
		Waiting.untilDone(call.raw());
	}

	private <T> void continueLater(CallFuture<T> future, @Nullable Throwable failure, long nanos) {
		this.completions.add(future, () -> finish(future, failure, nanos));
	}

	private <T> void finish(CallFuture<T> future, @Nullable Throwable failure, long nanos) {
		String action = future.call().action();
		try {
			if (failure != null) {
				this.meter.ended(action, CallOutcome.of(failure), nanos);
				this.unseenFailures.check(future, String.valueOf(failure.getMessage()));
				future.completeExceptionally(failure);
				return;
			}
			ApiResult<T> result = future.call().read();
			this.meter.ended(action, CallOutcome.of(result), nanos);
			if (!result.isOk()) {
				this.unseenFailures.check(future,
						"%s failed with retcode %d: %s".formatted(action, result.retcode(), result.message()));
			}
			future.complete(result);
		}
		catch (RuntimeException ex) {
			this.meter.ended(action, CallOutcome.of(ex), nanos);
			this.unseenFailures.check(future, String.valueOf(ex.getMessage()));
			future.completeExceptionally(ex);
		}
		finally {
			this.permits.release();
		}
	}

	/** There may be connections again. */
	void start() {
		this.underWay.start();
	}

	/** Ends what waits to be begun, until {@link #start()}. */
	void end(String why) {
		this.underWay.end(why);
	}

	int underWay() {
		return this.permits.used();
	}

}
