package io.ncatbot.connection.http;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to an action. It is one JSON document, or, for an action that streams,
 * several with an empty line behind each, which are passed on as they come.
 */
final class AnswerStream implements HttpResponse.BodySubscriber<AnswerStream.End> {

	/** JSON has no bare line breaks within text, and NapCat's has none at all. */
	private static final byte[] SEPARATOR = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

	private final CompletableFuture<End> end = new CompletableFuture<>();

	private final Consumer<byte[]> frames;

	private final FrameBuffer buffer;

	private int count;

	private boolean oversized;

	AnswerStream(long frameLimit, Consumer<byte[]> frames) {
		this.buffer = new FrameBuffer(frameLimit);
		this.frames = frames;
	}

	/**
	 * How an answer ended.
	 *
	 * @param last the document that had no empty line behind it, which has not been
	 * passed on; null if there was none
	 * @param frames how many documents were passed on
	 * @param oversized whether one was too big and so was skipped
	 */
	record End(byte @Nullable [] last, int frames, boolean oversized) {

		boolean isEmpty() {
			return this.last == null && this.frames == 0;
		}

	}

	@Override
	public void onSubscribe(Flow.Subscription subscription) {
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		for (ByteBuffer part : buffers) {
			while (part.hasRemaining()) {
				byte next = part.get();
				this.buffer.add(next);
				if (next == '\n' && this.buffer.endsWith(SEPARATOR)) {
					byte[] frame = take(SEPARATOR.length);
					if (frame != null) {
						this.count++;
						this.frames.accept(frame);
					}
				}
			}
		}
	}

	private byte @Nullable [] take(int separator) {
		boolean present = this.buffer.size() > separator;
		this.oversized |= this.buffer.isOversized();
		byte[] taken = this.buffer.take(separator);
		return present ? taken : null;
	}

	@Override
	public void onError(Throwable failure) {
		this.end.completeExceptionally(failure);
	}

	@Override
	public void onComplete() {
		byte[] last = take(0);
		this.end.complete(new End(last, this.count, this.oversized));
	}

	@Override
	public CompletionStage<End> getBody() {
		return this.end;
	}

}
