package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongFunction;

import io.ncatbot.api.ActionCall;
import io.ncatbot.api.ActionCaller;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.CallEcho;
import io.ncatbot.api.CallInterruptedException;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Waiting;
import io.ncatbot.concurrent.Workers;
import io.ncatbot.json.ReplyFrame;
import io.ncatbot.json.RequestWriter;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one bot: writes the request, waits for the reply with its mark, and
 * completes what the caller holds.
 */
final class BotCalls implements ActionCaller {

	private final Timers timers;

	private final Completions completions;

	private final CallTimeouts timeouts;

	private final CallPermits permits;

	private final PendingCalls pending;

	private final UnseenFailures unseenFailures;

	private final LongFunction<@Nullable ActionCaller> others;

	private final AtomicLong numbers = new AtomicLong();

	private final LongAdder unclaimed = new LongAdder();

	private volatile @Nullable FrameChannel channel;

	private volatile String whyNoChannel = "the bot is not started";

	BotCalls(ConnectionSettings settings, Timers timers, Workers continuations,
			LongFunction<@Nullable ActionCaller> others) {
		this.timers = timers;
		this.completions = new Completions(continuations);
		this.timeouts = new CallTimeouts(settings);
		this.permits = new CallPermits(settings.maxPendingCalls());
		this.pending = new PendingCalls(timers);
		this.unseenFailures = new UnseenFailures(timers);
		this.others = others;
	}

	@Override
	public <T> CompletableFuture<ApiResult<T>> start(ActionCall<T> call, CallOptions options) {
		PendingCall<T> pending = prepare(call, options);
		this.permits.acquire(call.action(), false, pending.timeout());
		CallFuture<T> future = new CallFuture<>(this, pending);
		pending.raw().whenComplete((reply, failure) -> continueLater(future, reply, failure));
		send(pending);
		return future;
	}

	@Override
	public <T> ApiResult<T> await(ActionCall<T> call, CallOptions options) {
		ThreadRole.refuseToWaitOnSocket("A synchronous call");
		PendingCall<T> pending = prepare(call, options);
		this.permits.acquire(call.action(), true, pending.timeout());
		try {
			send(pending);
			return awaitAnswer(pending);
		}
		finally {
			this.permits.release();
		}
	}

	@Override
	public ActionCaller through(long selfId) {
		ActionCaller other = this.others.apply(selfId);
		return (other != null) ? other : this;
	}

	private <T> PendingCall<T> prepare(ActionCall<T> call, CallOptions options) {
		long number = this.numbers.incrementAndGet();
		RequestWriter.Request request = RequestWriter.request(call.action(), call.params(),
				CallEcho.of(call.action(), number));
		Duration timeout = (options.timeout() != null) ? options.timeout()
				: this.timeouts.of(call.action(), request.json().length(), request.namesRemoteFile());
		return new PendingCall<>(number, call, request.json(), timeout, this.timers.nanoTime() + timeout.toNanos());
	}

	private void send(PendingCall<?> call) {
		FrameChannel open = this.channel;
		if (open == null) {
			call.fail(new ConnectionLostException(call.action(), false, this.whyNoChannel));
			return;
		}
		// Before it is sent: the answer must never be faster than the book-keeping.
		this.pending.add(call);
		if (!open.send(call)) {
			if (this.pending.take(call.number()) != null) {
				call.fail(refusal(call, open));
			}
		}
		else if (this.channel != open && this.pending.take(call.number()) != null) {
			// The connection was lost in between, after everybody else had been told.
			call.lose(this.whyNoChannel);
		}
	}

	private RuntimeException refusal(PendingCall<?> call, FrameChannel open) {
		if (this.channel != open) {
			return new ConnectionLostException(call.action(), false, this.whyNoChannel);
		}
		return new CallRejectedException(call.action(),
				"the send queue has no room for its %d characters (ncatbot.limits.send-queue)"
					.formatted(call.length()));
	}

	<T> ApiResult<T> awaitAnswer(PendingCall<T> call) {
		ThreadRole.refuseToWaitOnSocket("A synchronous call");
		try {
			return call.read(Waiting.get(call.raw()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			forget(call);
			throw new CallInterruptedException(call.action());
		}
	}

	/**
	 * Waits until the call is answered or has failed, keeping the interrupt for later as
	 * {@code join()} does.
	 */
	void settle(PendingCall<?> call) {
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

	void settleInterruptibly(PendingCall<?> call) throws InterruptedException {
		ThreadRole.refuseToWaitOnSocket("Waiting for a call's future");
		Waiting.untilDone(call.raw());
	}

	void forget(PendingCall<?> call) {
		this.pending.take(call.number());
		call.raw().cancel(false);
	}

	private <T> void continueLater(CallFuture<T> future, @Nullable ReplyFrame reply, @Nullable Throwable failure) {
		this.completions.add(future, () -> finish(future, reply, failure));
	}

	private <T> void finish(CallFuture<T> future, @Nullable ReplyFrame reply, @Nullable Throwable failure) {
		try {
			if (reply == null) {
				this.unseenFailures.check(future, String.valueOf((failure != null) ? failure.getMessage() : null));
				future.completeExceptionally((failure != null) ? failure : new IllegalStateException("No reply"));
				return;
			}
			ApiResult<T> result = future.call().read(reply);
			if (!result.isOk()) {
				this.unseenFailures.check(future, "%s failed with retcode %d: %s".formatted(future.call().action(),
						result.retcode(), result.message()));
			}
			future.complete(result);
		}
		catch (RuntimeException ex) {
			this.unseenFailures.check(future, String.valueOf(ex.getMessage()));
			future.completeExceptionally(ex);
		}
		finally {
			this.permits.release();
		}
	}

	void onReply(ReplyFrame reply) {
		long number = CallEcho.number(reply.echo());
		PendingCall<?> call = (number >= 0) ? this.pending.take(number) : null;
		if (call == null) {
			this.unclaimed.increment();
			return;
		}
		call.answer(reply);
	}

	void open(FrameChannel channel) {
		this.channel = channel;
	}

	void closed(String reason) {
		this.whyNoChannel = reason;
		this.channel = null;
		this.pending.loseAll(reason);
	}

	long started() {
		return this.numbers.get();
	}

	int underWay() {
		return this.permits.used();
	}

	long unclaimed() {
		return this.unclaimed.sum();
	}

}
