package io.ncatbot.concurrent;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class SystemTimers implements Timers {

	private static final Logger logger = LoggerFactory.getLogger(Timers.class);

	private static final Timer NOTHING = () -> {
	};

	private final ScheduledThreadPoolExecutor executor;

	SystemTimers() {
		this.executor = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "ncatbot-timer"));
		this.executor.setRemoveOnCancelPolicy(true);
		this.executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		// The thread must exist from the start: it is what keeps a non-web application
		// alive.
		this.executor.prestartAllCoreThreads();
	}

	@Override
	public long nanoTime() {
		return System.nanoTime();
	}

	@Override
	public Timer schedule(Duration delay, Runnable task) {
		try {
			Future<?> future = this.executor.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
			return () -> future.cancel(false);
		}
		catch (RejectedExecutionException closed) {
			return NOTHING;
		}
	}

	private static void run(Runnable task) {
		try {
			task.run();
		}
		catch (Throwable ex) {
			logger.error("A timer's task failed", ex);
		}
	}

	@Override
	public void close() {
		this.executor.shutdownNow();
	}

}
