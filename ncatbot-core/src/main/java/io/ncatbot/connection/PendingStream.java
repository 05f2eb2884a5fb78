package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.transfer.StreamReceiver;
import io.ncatbot.json.ReplyFrame;
import io.ncatbot.json.StreamFrames;

/**
 * A request that gets any number of answers. Each one gives the next its time: what ends
 * the stream is silence, not length. Once it has begun it cannot outlive its connection,
 * since nobody would know what was lost in between.
 */
final class PendingStream extends PendingRequest {

	private final Timers timers;

	private final Duration idle;

	private final StreamReceiver receiver;

	private final CompletableFuture<Void> done = new CompletableFuture<>();

	PendingStream(long number, String action, String text, Timers timers, Duration first, Duration idle,
			Duration connectionWait, StreamReceiver receiver) {
		super(number, action, text, first, connectionWait);
		this.timers = timers;
		this.idle = idle;
		this.receiver = receiver;
	}

	@Override
	boolean waitsForConnection() {
		return super.waitsForConnection() && !hasLeft();
	}

	@Override
	CompletableFuture<?> done() {
		return this.done;
	}

	@Override
	boolean isLast(ReplyFrame reply) {
		return StreamFrames.isLast(reply);
	}

	@Override
	void expectMore() {
		waitForAnswer(this.timers.nanoTime(), this.idle);
	}

	@Override
	void answer(ReplyFrame reply) {
		this.receiver.onFrame(reply);
	}

	@Override
	void failed(RuntimeException failure) {
		this.done.complete(null);
		this.receiver.onFailure(failure);
	}

	/** Nobody wants the answers any more. */
	void forget() {
		this.done.complete(null);
	}

}
