package io.ncatbot.connection.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

import io.ncatbot.json.RequestWriter;
import org.jspecify.annotations.Nullable;

/**
 * The body of an action's request. It is written piece by piece as it leaves, and leaves
 * once: whoever asks for it a second time gets nothing, and while nobody has asked,
 * nothing has left.
 */
final class JsonBody implements HttpRequest.BodyPublisher {

	private static final int PIECE = 8 * 1024;

	private final AtomicReference<@Nullable String> request;

	private final String echo;

	private final long length;

	/**
	 * Creates a body.
	 * @param request the request as a socket would carry it
	 * @param echo the mark that the answer shall bear
	 */
	JsonBody(String request, String echo) {
		this.request = new AtomicReference<>(request);
		this.echo = echo;
		this.length = AsciiJson.length(json(request));
	}

	private String json(String text) {
		String params = RequestWriter.paramsOf(text);
		String start = "{\"echo\":" + RequestWriter.quoted(this.echo);
		return params.equals("{}") ? start + "}" : start + "," + params.substring(1);
	}

	/**
	 * Takes the request back, after which nothing can leave any more.
	 * @return the request; null if it has left
	 */
	@Nullable String takeBack() {
		return this.request.getAndSet(null);
	}

	@Override
	public long contentLength() {
		return this.length;
	}

	@Override
	public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
		String text = takeBack();
		if (text == null) {
			refuse(subscriber);
			return;
		}
		String json = json(text);
		HttpRequest.BodyPublishers.ofByteArrays(() -> new Pieces(json)).subscribe(subscriber);
	}

	private static void refuse(Flow.Subscriber<? super ByteBuffer> subscriber) {
		subscriber.onSubscribe(new Flow.Subscription() {

			@Override
			public void request(long count) {
				// There is nothing to give.
			}

			@Override
			public void cancel() {
				// Nor to end.
			}

		});
		subscriber.onError(new IOException("A request leaves once"));
	}

	private static final class Pieces implements Iterator<byte[]> {

		private final String json;

		private int next;

		private Pieces(String json) {
			this.json = json;
		}

		@Override
		public boolean hasNext() {
			return this.next < this.json.length();
		}

		@Override
		public byte[] next() {
			if (!hasNext()) {
				throw new NoSuchElementException();
			}
			int from = this.next;
			this.next = Math.min(this.json.length(), from + PIECE);
			return AsciiJson.write(this.json, from, this.next);
		}

	}

}
