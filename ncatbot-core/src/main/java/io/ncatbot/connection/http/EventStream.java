package io.ncatbot.connection.http;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * Reads what a server sends as events: of each event the lines that begin with
 * {@code data:}, joined. NapCat sends one such line an event, and nothing else.
 */
final class EventStream implements HttpResponse.BodySubscriber<Void> {

	private static final byte[] DATA = "data:".getBytes(StandardCharsets.US_ASCII);

	private final CompletableFuture<Void> end = new CompletableFuture<>();

	private final Consumer<byte[]> frames;

	private final Runnable oversized;

	private final FrameBuffer data;

	/**
	 * How many of the bytes of {@link #DATA} the line has begun with; -1: not with them.
	 */
	private int matched;

	private boolean first = true;

	private boolean content;

	EventStream(long frameLimit, Consumer<byte[]> frames, Runnable oversized) {
		this.data = new FrameBuffer(frameLimit);
		this.frames = frames;
		this.oversized = oversized;
	}

	@Override
	public void onSubscribe(Flow.Subscription subscription) {
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		for (ByteBuffer buffer : buffers) {
			while (buffer.hasRemaining()) {
				next(buffer.get());
			}
		}
	}

	private void next(byte next) {
		if (next == '\n') {
			endLine();
		}
		else if (next == '\r') {
			// Only ever before a line's end.
			return;
		}
		else if (this.matched == DATA.length) {
			if (this.first && next == ' ') {
				this.first = false;
				return;
			}
			this.first = false;
			this.data.add(next);
		}
		else {
			this.content = true;
			this.matched = (this.matched >= 0 && next == DATA[this.matched]) ? this.matched + 1 : -1;
		}
	}

	private void endLine() {
		boolean empty = !this.content;
		this.content = false;
		this.matched = 0;
		this.first = true;
		if (!empty) {
			return;
		}
		if (this.data.isOversized()) {
			this.data.take(0);
			this.oversized.run();
		}
		else if (this.data.size() > 0) {
			this.frames.accept(this.data.take(0));
		}
	}

	@Override
	public void onError(Throwable failure) {
		this.end.completeExceptionally(failure);
	}

	@Override
	public void onComplete() {
		this.end.complete(null);
	}

	@Override
	public CompletionStage<Void> getBody() {
		return this.end;
	}

}
