package io.ncatbot.api.service;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.ncatbot.api.CallOptions;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.api.CallTimeoutException;
import io.ncatbot.api.ServiceFailedException;
import io.ncatbot.concurrent.Timers;

/**
 * Runs the application's services on a few threads of their own: they wait for servers
 * and browsers, and nobody knows for how long. There are no threads until there is work.
 */
final class ServiceThreads {

	private static final int THREADS = 4;

	private static final int QUEUE = 100;

	private static final long KEEP_ALIVE_SECONDS = 30;

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private final AtomicInteger number = new AtomicInteger();

	private final ThreadPoolExecutor threads;

	private final Timers timers;

	private final Executor continuations;

	ServiceThreads(Timers timers, Executor continuations) {
		this.timers = timers;
		this.continuations = continuations;
		this.threads = new ThreadPoolExecutor(THREADS, THREADS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS,
				new ArrayBlockingQueue<>(QUEUE), this::thread);
		this.threads.allowCoreThreadTimeOut(true);
	}

	private Thread thread(Runnable task) {
		Thread thread = new Thread(task, "ncatbot-service-" + this.number.incrementAndGet());
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Runs a service. Its time-out ends the future, and nothing else can: a thread that
	 * hangs in a service is not to be had back.
	 */
	<T> CompletableFuture<T> run(String name, CallOptions options, Supplier<T> service) {
		CompletableFuture<T> raw = new CompletableFuture<>();
		ServiceFuture<T> future = new ServiceFuture<>(name, raw);
		raw.whenComplete((value, failure) -> later(() -> future.settle(value, failure)));
		Duration timeout = (options.timeout() != null) ? options.timeout() : TIMEOUT;
		Timers.Timer timer = this.timers.schedule(timeout,
				() -> raw.completeExceptionally(new CallTimeoutException(name, timeout)));
		raw.whenComplete((value, failure) -> timer.cancel());
		try {
			this.threads.execute(() -> perform(name, service, raw));
		}
		catch (RejectedExecutionException ex) {
			raw.completeExceptionally(new CallRejectedException(name,
					this.threads.isShutdown() ? "the application shuts down" : QUEUE + " others wait already"));
		}
		return future;
	}

	private static <T> void perform(String name, Supplier<T> service, CompletableFuture<T> raw) {
		if (raw.isDone()) {
			return;
		}
		try {
			raw.complete(Objects.requireNonNull(service.get(), "it returned nothing"));
		}
		catch (RuntimeException ex) {
			raw.completeExceptionally(new ServiceFailedException(name, ex));
		}
		catch (Error ex) {
			raw.completeExceptionally(new ServiceFailedException(name, ex));
			throw ex;
		}
	}

	private void later(Runnable completion) {
		try {
			this.continuations.execute(completion);
		}
		catch (RejectedExecutionException closed) {
			// Only after the shutdown, which leaves no better thread.
			completion.run();
		}
	}

	void close() {
		this.threads.shutdown();
	}

}
