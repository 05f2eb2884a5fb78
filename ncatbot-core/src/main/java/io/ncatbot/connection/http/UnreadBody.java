package io.ncatbot.connection.http;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Leaves an answer unread, at which the client closes the socket instead of keeping it.
 */
final class UnreadBody implements HttpResponse.BodySubscriber<Void> {

	@Override
	public void onSubscribe(Flow.Subscription subscription) {
		subscription.cancel();
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
	}

	@Override
	public void onError(Throwable failure) {
	}

	@Override
	public void onComplete() {
	}

	@Override
	public CompletionStage<Void> getBody() {
		return CompletableFuture.completedFuture(null);
	}

}
