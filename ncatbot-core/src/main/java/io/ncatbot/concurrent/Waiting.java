package io.ncatbot.concurrent;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * Waits for futures the way a synchronous call must: never on a socket's thread, with the
 * failure unwrapped and carrying the caller's stack, and with the interrupt flag kept.
 */
public final class Waiting {

	/** Whether the current thread will wait for what it begins. */
	private static final ThreadLocal<Boolean> ahead = ThreadLocal.withInitial(() -> false);

	private Waiting() {
	}

	/**
	 * Begins work and waits for it: what it begins knows that its thread waits anyway.
	 * @param <T> the result
	 * @param <E> what beginning may throw
	 * @param work begins the work
	 * @return the result
	 * @throws E if the work cannot be begun
	 * @throws IllegalStateException on a socket's thread; nothing is begun then
	 * @throws RuntimeException the failure of the work, unwrapped
	 */
	public static <T, E extends Throwable> T on(Work<T, E> work) throws E {
		requireAllowed();
		boolean before = ahead.get();
		ahead.set(true);
		CompletableFuture<T> begun;
		try {
			begun = work.begin();
		}
		finally {
			ahead.set(before);
		}
		return on(begun);
	}

	/**
	 * Tells whether the current thread is just beginning what it will wait for.
	 * @return whether it is within {@link #on(Work)}
	 */
	public static boolean isAhead() {
		return ahead.get();
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

	/**
	 * Waits for a future that tells yes or no, telling the current workers that their
	 * thread is blocked.
	 * @param future tells; it never fails
	 * @param timeout how long to wait
	 * @return whether it told yes in time
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static boolean isTrueWithin(CompletableFuture<Boolean> future, Duration timeout)
			throws InterruptedException {
		if (future.isDone()) {
			return future.join();
		}
		PlatformWorkers workers = announceBlock();
		try {
			return future.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (ExecutionException ex) {
			throw unwrapped(ex);
		}
		finally {
			endBlock(workers);
		}
	}

	/**
	 * Work whose result somebody will wait for.
	 *
	 * @param <T> the result
	 * @param <E> what beginning may throw
	 */
	@FunctionalInterface
	public interface Work<T, E extends Throwable> {

		/**
		 * Begins the work.
		 * @return its result
		 * @throws E if it cannot be begun
		 */
		CompletableFuture<T> begin() throws E;

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
