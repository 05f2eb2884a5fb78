package io.ncatbot.api.service;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import io.ncatbot.api.CallInterruptedException;
import io.ncatbot.concurrent.Awaitable;
import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Waiting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The future of a service as its caller sees it. What is chained to it runs on a
 * continuation thread; who waits for it waits for the raw stage instead, and so needs no
 * such thread to be free.
 *
 * @param <T> the result
 */
final class ServiceFuture<T> extends CompletableFuture<T> implements Awaitable<T> {

	private static final Logger log = LoggerFactory.getLogger(ServiceFuture.class);

	private final String name;

	private final CompletableFuture<T> raw;

	private volatile boolean lookedAt;

	ServiceFuture(String name, CompletableFuture<T> raw) {
		this.name = name;
		this.raw = raw;
	}

	void settle(@Nullable T value, @Nullable Throwable failure) {
		if (failure == null) {
			complete(value);
			return;
		}
		if (!this.lookedAt) {
			log.warn("{} failed, and nobody looked at its future: {}", this.name, failure.getMessage());
		}
		completeExceptionally(failure);
	}

	@Override
	public T await() {
		this.lookedAt = true;
		ThreadRole.refuseToWaitOnSocket("A synchronous call");
		try {
			return Waiting.get(this.raw);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.raw.cancel(false);
			throw new CallInterruptedException(this.name);
		}
	}

	@Override
	public <U> CompletableFuture<U> newIncompleteFuture() {
		// Every method that chains something comes by here.
		this.lookedAt = true;
		return new CompletableFuture<>();
	}

	@Override
	public T join() {
		this.lookedAt = true;
		boolean interrupted = false;
		while (!this.raw.isDone()) {
			try {
				ThreadRole.refuseToWaitOnSocket("Waiting for a call's future");
				Waiting.untilDone(this.raw);
			}
			catch (InterruptedException ex) {
				// Kept for later, as join() does.
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		return isDone() ? super.join() : this.raw.join();
	}

	@Override
	public T get() throws InterruptedException, ExecutionException {
		this.lookedAt = true;
		ThreadRole.refuseToWaitOnSocket("Waiting for a call's future");
		Waiting.untilDone(this.raw);
		return isDone() ? super.get() : this.raw.get();
	}

	@Override
	public boolean cancel(boolean mayInterruptIfRunning) {
		this.lookedAt = true;
		this.raw.completeExceptionally(new CancellationException());
		return super.cancel(mayInterruptIfRunning);
	}

}
