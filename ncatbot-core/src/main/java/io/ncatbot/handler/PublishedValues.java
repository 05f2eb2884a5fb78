package io.ncatbot.handler;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

import org.springframework.core.ReactiveAdapter;

/**
 * Deals with the values of a publisher, such as a {@code Mono} or a {@code Flux}, one
 * after another: the next is asked for when the one before has been dealt with. Only
 * there where Reactive Streams is on the class path.
 */
final class PublishedValues implements Subscriber<Object> {

	private final Function<Object, CompletionStage<Propagation>> handling;

	private final CompletableFuture<Propagation> end = new CompletableFuture<>();

	private volatile CompletionStage<Propagation> last = CompletableFuture.completedFuture(Propagation.CONTINUE);

	private volatile Propagation result = Propagation.CONTINUE;

	private volatile @Nullable Subscription subscription;

	private PublishedValues(Function<Object, CompletionStage<Propagation>> handling) {
		this.handling = handling;
	}

	/**
	 * Subscribes.
	 * @return completes when the publisher has and all its values are dealt with; what
	 * fails first ends it
	 */
	static CompletionStage<Propagation> handle(ReactiveAdapter adapter, Object values,
			Function<Object, CompletionStage<Propagation>> handling) {
		PublishedValues subscriber = new PublishedValues(handling);
		Publisher<Object> publisher = adapter.toPublisher(values);
		publisher.subscribe(subscriber);
		return subscriber.end;
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		this.subscription = subscription;
		subscription.request(1);
	}

	@Override
	public void onNext(Object value) {
		try {
			this.last = this.handling.apply(value).whenComplete(this::handled);
		}
		catch (Throwable ex) {
			handled(null, ex);
		}
	}

	private void handled(@Nullable Propagation propagation, @Nullable Throwable failure) {
		Subscription open = this.subscription;
		if (open == null) {
			return;
		}
		if (failure != null) {
			open.cancel();
			this.end.completeExceptionally(failure);
			return;
		}
		if (propagation == Propagation.STOP) {
			this.result = Propagation.STOP;
		}
		open.request(1);
	}

	@Override
	public void onError(Throwable failure) {
		this.end.completeExceptionally(failure);
	}

	@Override
	public void onComplete() {
		// It comes right after the last value, which may still be dealt with.
		this.last.whenComplete((value, failure) -> this.end.complete(this.result));
	}

}
