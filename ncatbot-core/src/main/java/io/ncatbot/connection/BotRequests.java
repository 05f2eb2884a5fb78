package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

import io.ncatbot.api.ActionCall;
import io.ncatbot.api.CallEcho;
import io.ncatbot.api.CallInterruptedException;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.WhenFull;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.transfer.RawCalls;
import io.ncatbot.connection.transfer.StreamReceiver;
import io.ncatbot.connection.transfer.WrittenCall;
import io.ncatbot.json.FileNaming;
import io.ncatbot.json.ReplyFrame;
import io.ncatbot.json.RequestWriter;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one bot: marks them, sends them, and brings each answer to who waits
 * for it.
 */
final class BotRequests implements RawCalls {

	private final Timers timers;

	private final PendingCalls pending;

	private final HeldCalls held;

	private final BotState state;

	private final LinkGate gate = new LinkGate();

	private final AtomicLong numbers = new AtomicLong();

	private final AtomicLong connections = new AtomicLong();

	private final LongAdder unclaimed = new LongAdder();

	private final LongAdder late = new LongAdder();

	private volatile @Nullable FrameChannel channel;

	private volatile @Nullable FrameChannel withoutStreams;

	private volatile String whyNoChannel = "the bot is not started";

	private volatile boolean over;

	BotRequests(BotEnvironment environment, BotState state) {
		this.timers = environment.timers();
		this.pending = new PendingCalls(this.timers);
		this.held = new HeldCalls(environment.settings().limits().sendQueue());
		this.state = state;
	}

	@Override
	public <T> WrittenCall<T> write(ActionCall<T> call) {
		return write(call, FileNaming.INLINE);
	}

	<T> WrittenCall<T> write(ActionCall<T> call, FileNaming naming) {
		long number = this.numbers.incrementAndGet();
		RequestWriter.Request request = RequestWriter.request(call.action(), call.params(),
				CallEcho.of(call.action(), number), naming);
		return new WrittenCall<>(number, call, request.json(), request.namesRemoteFile(), request.carriesFile());
	}

	<T> PendingCall<T> pending(WrittenCall<T> call, Duration timeout, Duration connectionWait) {
		return new PendingCall<>(this, call.number(), call.call(), call.json(), timeout, connectionWait);
	}

	@Override
	public CompletableFuture<ReplyFrame> send(WrittenCall<?> call, Duration timeout, Duration connectionWait) {
		PendingCall<?> pending = pending(call, timeout, connectionWait);
		send(pending, transferThread(timeout));
		return pending.raw();
	}

	@Override
	public Runnable stream(WrittenCall<?> call, Duration first, Duration idle, Duration connectionWait,
			StreamReceiver receiver) {
		PendingStream stream = new PendingStream(call.number(), call.call().action(), call.json(), this.timers, first,
				idle, connectionWait, receiver);
		send(stream, transferThread(first));
		return () -> {
			forget(stream);
			stream.forget();
		};
	}

	/** Transfers have threads that nobody else waits for. */
	private Patience transferThread(Duration atMost) {
		return Patience.of(WhenFull.WAIT, WhenFull.WAIT, true, atMost, this.timers);
	}

	void send(PendingRequest call, Patience patience) {
		try {
			sendOrHold(call, patience);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			call.fail(new CallInterruptedException(call.action()));
		}
	}

	private void sendOrHold(PendingRequest call, Patience patience) throws InterruptedException {
		FrameChannel open = this.channel;
		if (open != null) {
			if (hasRoom(open.room(), call, patience)) {
				call.waitForAnswer(this.timers.nanoTime());
				sendOver(open, call);
				return;
			}
			if (!open.isClosed()) {
				call.fail(full(call));
				return;
			}
		}
		if (call.waitsForConnection() && !this.over) {
			hold(call, patience);
		}
		else {
			call.lose(this.whyNoChannel);
		}
	}

	private static boolean hasRoom(SendRoom room, PendingRequest call, Patience patience) throws InterruptedException {
		return room.take(call.length()) || (patience.waits() && room.take(call.length(), patience.left()));
	}

	/** Keeps a call that has not left until there is a connection. */
	private void hold(PendingRequest call, Patience patience) throws InterruptedException {
		if (!hasRoom(this.held.room(), call, patience)) {
			this.pending.take(call.number());
			if (this.over) {
				call.lose(this.whyNoChannel);
				return;
			}
			call.fail(new CallRejectedException(call.action(),
					"the calls that wait for a connection leave no room for its %d characters (ncatbot.limits.send-queue)"
						.formatted(call.length())));
			return;
		}
		call.waitForConnection(this.timers.nanoTime(), this.whyNoChannel);
		this.pending.add(call);
		this.held.add(call);
		FrameChannel open = this.channel;
		if (open != null && !open.isClosed()) {
			// It came in between.
			sendHeld(open);
		}
		else if (this.over) {
			end(this.whyNoChannel);
		}
	}

	private void sendHeld(FrameChannel open) {
		for (PendingRequest call : this.held.takeAll()) {
			if (!call.done().isDone()) {
				sendHeld(open, call);
			}
		}
	}

	private void sendHeld(FrameChannel open, PendingRequest call) {
		if (open.room().take(call.length())) {
			call.waitForAnswer(this.timers.nanoTime());
			sendOver(open, call);
		}
		else if (open.isClosed()) {
			lose(call);
		}
		else if (this.pending.take(call.number()) != null) {
			call.fail(full(call));
		}
	}

	private static CallRejectedException full(PendingRequest call) {
		return new CallRejectedException(call.action(),
				"the send queue has no room for its %d characters (ncatbot.limits.send-queue)"
					.formatted(call.length()));
	}

	private void sendOver(FrameChannel open, PendingRequest call) {
		// Before it is sent: the answer must never be faster than the book-keeping.
		this.pending.add(call);
		if (!open.send(call) || this.channel != open) {
			// The connection was lost in between, maybe after everybody else had been
			// told.
			lose(call);
		}
	}

	/** The connection that a call was to be answered on is lost. */
	private void lose(PendingRequest call) {
		if (call.done().isDone()) {
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
				holdAtOnce(call);
			}
		}
	}

	private void holdAtOnce(PendingRequest call) {
		try {
			hold(call, Patience.NONE);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException("Who has no patience does not wait", ex);
		}
	}

	void forget(PendingRequest call) {
		this.pending.take(call.number());
	}

	void onReply(ReplyFrame reply) {
		long number = CallEcho.number(reply.echo());
		PendingRequest call = (number >= 0) ? this.pending.answered(number, reply) : null;
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

	/**
	 * There is no answer to a request, and none will come. One that was given back to its
	 * caller before it left may wait for the next connection.
	 */
	void onUnanswered(String echo, boolean sent, String why) {
		long number = CallEcho.number(echo);
		PendingRequest call = (number >= 0) ? this.pending.take(number) : null;
		if (call != null && !sent && !call.hasLeft() && call.waitsForConnection() && !this.over) {
			holdAtOnce(call);
		}
		else if (call != null) {
			call.fail(new ConnectionLostException(call.action(), sent, why));
		}
	}

	void open(FrameChannel channel) {
		this.whyNoChannel = "the connection has just been lost";
		this.connections.incrementAndGet();
		this.channel = channel;
		this.gate.opened();
		sendHeld(channel);
	}

	/** There is no connection yet, but there will be. */
	void begin(String reason) {
		this.whyNoChannel = reason;
		this.gate.begin();
		this.held.room().open();
		this.over = false;
	}

	/** There still is no connection, and callers are told more of why. */
	void explain(String reason) {
		this.whyNoChannel = reason;
	}

	/** There is no connection any more. */
	void closed(String reason) {
		this.whyNoChannel = reason;
		this.channel = null;
		this.gate.closed();
		this.pending.all().forEach(this::lose);
	}

	/** There will be no connection, unless all begins anew. */
	void end(String reason) {
		this.whyNoChannel = reason;
		this.over = true;
		this.gate.shutDown(reason);
		this.held.room().close();
		closed(reason);
		this.pending.rest();
	}

	@Override
	public CompletableFuture<Void> opened(String action) {
		return this.gate.next(action);
	}

	@Override
	public long connections() {
		return this.connections.get();
	}

	@Override
	public @Nullable Runnable pauseReading() {
		FrameChannel open = this.channel;
		return (open != null && open.pauseReading()) ? open::resumeReading : null;
	}

	@Override
	public boolean lacksStreams() {
		FrameChannel open = this.channel;
		return open != null && this.withoutStreams == open;
	}

	@Override
	public void foundWithoutStreams() {
		this.withoutStreams = this.channel;
	}

	long started() {
		return this.numbers.get();
	}

	long unclaimed() {
		return this.unclaimed.sum();
	}

	long late() {
		return this.late.sum();
	}

}
