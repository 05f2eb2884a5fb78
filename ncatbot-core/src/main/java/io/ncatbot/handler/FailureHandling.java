package io.ncatbot.handler;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a handler's failure: a method of its bean, a method for all, or the
 * application's strategy deals with it.
 */
final class FailureHandling {

	private final HandlerErrorStrategy strategy;

	private final ReturnedValues returned;

	private final List<ErrorMethod> methods = new CopyOnWriteArrayList<>();

	FailureHandling(HandlerErrorStrategy strategy, ReturnedValues returned) {
		this.strategy = strategy;
		this.returned = returned;
	}

	void add(ErrorMethod method) {
		this.methods.add(method);
	}

	void remove(String beanName) {
		this.methods.removeIf((method) -> method.beanName().equals(beanName));
	}

	/**
	 * Deals with a failure.
	 * @return completes normally when that has ended; null if it has already
	 */
	@Nullable CompletionStage<?> deal(String beanName, HandlerFailure failure) {
		for (Throwable cause = failure.cause(); cause != null; cause = cause.getCause()) {
			ErrorMethod method = find(beanName, failure, cause);
			if (method != null) {
				return call(method, failure, cause);
			}
		}
		this.strategy.onError(failure);
		return null;
	}

	private @Nullable ErrorMethod find(String beanName, HandlerFailure failure, Throwable cause) {
		ErrorMethod own = closest(failure, cause, beanName);
		return (own != null) ? own : closest(failure, cause, null);
	}

	private @Nullable ErrorMethod closest(HandlerFailure failure, Throwable cause, @Nullable String beanName) {
		ErrorMethod found = null;
		int best = Integer.MAX_VALUE;
		for (ErrorMethod method : this.methods) {
			boolean isCandidate = (beanName != null) ? method.beanName().equals(beanName) : method.isGlobal();
			int distance = isCandidate ? method.distance(cause.getClass(), failure.event().getClass())
					: Integer.MAX_VALUE;
			if (distance < best) {
				best = distance;
				found = method;
			}
		}
		return found;
	}

	private @Nullable CompletionStage<?> call(ErrorMethod method, HandlerFailure failure, Throwable cause) {
		try {
			CompletionStage<Propagation> stage = method.handle(failure, cause, this.returned);
			return (stage != null) ? stage.handle((done, second) -> {
				if (second != null) {
					failedToo(failure, second);
				}
				return null;
			}) : null;
		}
		catch (Throwable ex) {
			failedToo(failure, ex);
			return null;
		}
	}

	/** The first failure is what matters; the second goes with it. */
	private void failedToo(HandlerFailure failure, Throwable second) {
		Throwable cause = (second instanceof CompletionException && second.getCause() != null) ? second.getCause()
				: second;
		if (cause != failure.cause()) {
			failure.cause().addSuppressed(cause);
		}
		this.strategy.onError(failure);
	}

}
