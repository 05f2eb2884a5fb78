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
import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Waiting;
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

	private final HeldCalls held;

	private final UnseenFailures unseenFailures;

	private final LongFunction<@Nullable ActionCaller> others;

	private final BotState state;

	private final Duration connectionWait;

	private final AtomicLong numbers = new AtomicLong();

	private final LongAdder unclaimed = new LongAdder();

	private final LongAdder late = new LongAdder();

	private volatile @Nullable FrameChannel channel;

	private volatile String whyNoChannel = "the bot is not started";

	private volatile boolean over;

	BotCalls(BotEnvironment environment, LongFunction<@Nullable ActionCaller> others, BotState state) {
		ConnectionSettings settings = environment.settings();
		this.timers = environment.timers();
		this.completions = new Completions(environment.continuations());
		this.timeouts = new CallTimeouts(settings);
		this.permits = new CallPermits(settings.maxPendingCalls());
		this.pending = new PendingCalls(this.timers);
		this.held = new HeldCalls(settings.maxHeldCharacters());
		this.unseenFailures = new UnseenFailures(this.timers);
		this.connectionWait = settings.connectionWait();
		this.others = others;
		this.state = state;
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
		Duration wait = (options.connectionWait() != null) ? options.connectionWait() : this.connectionWait;
		return new PendingCall<>(number, call, request.json(), timeout, wait,
				this.timers.nanoTime() + timeout.toNanos());
	}

	private void send(PendingCall<?> call) {
		FrameChannel open = this.channel;
		if (open != null) {
			sendOver(open, call);
		}
		else if (call.waitsForConnection() && !this.over) {
			hold(call);
		}
		else {
			call.lose(this.whyNoChannel);
		}
	}

	/** Keeps a call that has not left until there is a connection. */
	private void hold(PendingCall<?> call) {
		call.waitForConnection(this.timers.nanoTime(), this.whyNoChannel);
		this.pending.add(call);
		if (!this.held.add(call) && this.pending.take(call.number()) != null) {
			call.fail(new CallRejectedException(call.action(),
					"the calls that wait for a connection leave no room for its %d characters (ncatbot.limits.send-queue)"
						.formatted(call.length())));
		}
		FrameChannel open = this.channel;
		if (open != null && !open.isClosed()) {
			// It came in between.
			sendHeld(open);
		}
		else if (this.over) {
			closed(this.whyNoChannel, true);
		}
	}

	private void sendHeld(FrameChannel open) {
		for (PendingCall<?> call : this.held.takeAll()) {
			if (!call.raw().isDone()) {
				call.waitForAnswer(this.timers.nanoTime());
				sendOver(open, call);
			}
		}
	}

	private void sendOver(FrameChannel open, PendingCall<?> call) {
		// Before it is sent: the answer must never be faster than the book-keeping.
		this.pending.add(call);
		if (!open.send(call)) {
			if (this.channel != open || open.isClosed()) {
				lose(call);
			}
			else if (this.pending.take(call.number()) != null) {
				call.fail(new CallRejectedException(call.action(),
						"the send queue has no room for its %d characters (ncatbot.limits.send-queue)"
							.formatted(call.length())));
			}
		}
		else if (this.channel != open) {
			// The connection was lost in between, after everybody else had been told.
			lose(call);
		}
	}

	/** The connection that a call was to be answered on is lost. */
	private void lose(PendingCall<?> call) {
		if (call.raw().isDone()) {
			return;
		}
		if (!call.waitsForConnection() || this.over) {
			if (this.pending.take(call.number()) != null) {
				call.lose(this.whyNoChannel);
			}
		}
		else if (!call.isLost()) {
			if (call.hasLeft()) {
				call.waitForConnection(this.timers.nanoTime(), this.whyNoChannel);
				this.pending.add(call);
			}
			else {
				hold(call);
			}
		}
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
		if (call.isLost()) {
			this.late.increment();
		}
		if (reply.data() != null && reply.retcode() == 0 && call.action().equals("get_status")) {
			this.state.status(reply.data());
		}
		call.answer(reply);
	}

	void open(FrameChannel channel) {
		this.whyNoChannel = "the connection has just been lost";
		this.channel = channel;
		sendHeld(channel);
	}

	/**
	 * There is no connection any more.
	 * @param reason why, as callers are told
	 * @param forGood whether there will never be one again
	 */
	void closed(String reason, boolean forGood) {
		this.whyNoChannel = reason;
		this.channel = null;
		if (forGood) {
			this.over = true;
		}
		this.pending.all().forEach(this::lose);
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

	long late() {
		return this.late.sum();
	}

}
