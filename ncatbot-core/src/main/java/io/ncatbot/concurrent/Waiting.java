package io.ncatbot.concurrent;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Waits for futures the way a synchronous call must: never on a socket's thread, with the
 * failure unwrapped and carrying the caller's stack, and with the interrupt flag kept.
 */
public final class Waiting {

	private Waiting() {
	}

	/**
	 * Waits for a future and returns its result. A future that is {@link Awaitable} is
	 * asked to wait for itself, so that no continuation has to run first.
	 * @param <T> the result
	 * @param future what to wait for
	 * @return the result
	 * @throws IllegalStateException on a socket's thread
	 * @throws RuntimeException the failure of the future, unwrapped
	 */
	public static <T> T on(CompletableFuture<T> future) {
		if (future instanceof Awaitable<?>) {
			@SuppressWarnings("unchecked")
			Awaitable<T> awaitable = (Awaitable<T>) future;
			return awaitable.await();
		}
		requireAllowed();
		try {
			return get(future);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			future.cancel(true);
			throw new CancellationException("Interrupted while waiting for the result");
		}
	}

	/**
	 * Refuses a synchronous call before it is begun, where it may not wait for its end.
	 * @throws IllegalStateException on a socket's thread
	 */
	public static void requireAllowed() {
		ThreadRole.refuseToWaitOnSocket("A synchronous call");
	}

	/**
	 * Waits for a future, telling the current workers that their thread is blocked.
	 * @param <T> the result
	 * @param future what to wait for
	 * @return the result
	 * @throws InterruptedException if the thread is interrupted; the flag is cleared, as
	 * usual
	 * @throws RuntimeException the failure of the future, unwrapped, with the current
	 * stack
	 */
	public static <T> T get(CompletableFuture<T> future) throws InterruptedException {
		untilDone(future);
		try {
			return future.join();
		}
		catch (CompletionException ex) {
			throw unwrapped(ex);
		}
	}

	/**
	 * Waits until a future is done, however it ends, telling the current workers that
	 * their thread is blocked.
	 * @param future what to wait for
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void untilDone(CompletableFuture<?> future) throws InterruptedException {
		if (future.isDone()) {
			return;
		}
		PlatformWorkers workers = announceBlock();
		try {
			future.get();
		}
		catch (ExecutionException | CancellationException done) {
			// It is done; the caller sees how.
		}
		finally {
			endBlock(workers);
		}
	}

	/**
	 * Waits for a permit, telling the current workers that their thread is blocked.
	 * @param permits gives the permit
	 * @param timeout how long to wait
	 * @return whether there was a permit in time
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static boolean tryAcquire(Semaphore permits, Duration timeout) throws InterruptedException {
		PlatformWorkers workers = announceBlock();
		try {
			return permits.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		finally {
			endBlock(workers);
		}
	}

	private static @Nullable PlatformWorkers announceBlock() {
		PlatformWorkers workers = PlatformWorkers.ofCurrentThread();
		if (workers != null) {
			workers.blocked();
		}
		return workers;
	}

	private static void endBlock(@Nullable PlatformWorkers workers) {
		if (workers != null) {
			workers.unblocked();
		}
	}

	/**
	 * Returns the failure that a completion wraps, with the stack of the thread that
	 * asks.
	 * @param wrapped a completion's failure
	 * @return its cause as an unchecked exception, or the failure itself where there is
	 * none
	 */
	public static RuntimeException unwrapped(Throwable wrapped) {
		Throwable cause = wrapped;
		while ((cause instanceof CompletionException || cause instanceof ExecutionException)
				&& cause.getCause() != null) {
			cause = cause.getCause();
		}
		if (cause instanceof Error error) {
			throw error;
		}
		if (cause instanceof RuntimeException exception) {
			exception.fillInStackTrace();
			return exception;
		}
		return new CompletionException(cause);
	}

}
