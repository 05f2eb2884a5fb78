package io.ncatbot.boot.autoconfigure;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Workers;

/**
 * The threads of the bots. They are held here rather than being beans themselves: a bean
 * of type {@code Executor} would make Spring Boot give up the application's own.
 */
final class BotThreads implements AutoCloseable {

	/**
	 * What many accounts do at once is done in a moment, and comes again half a minute
	 * later.
	 */
	private static final long IO_IDLE_SECONDS = 5;

	private final Workers handlers;

	private final Workers continuations;

	private final Workers transfers;

	private final ExecutorService io;

	private BotThreads(Workers handlers, Workers continuations, Workers transfers, ExecutorService io) {
		this.handlers = handlers;
		this.continuations = continuations;
		this.transfers = transfers;
		this.io = io;
	}

	static BotThreads platform(int max, int maxTransfers, Timers timers) {
		int base = Math.min(max, Math.max(2, Runtime.getRuntime().availableProcessors()));
		AtomicInteger number = new AtomicInteger();
		ThreadFactory ioThreads = (task) -> {
			Thread thread = new Thread(task, "ncatbot-io-" + number.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		};
		return new BotThreads(Workers.platform("ncatbot-handler-", ThreadRole.HANDLER, base, max, timers),
				Workers.platform("ncatbot-continuation-", ThreadRole.CONTINUATION, base, max, timers),
				Workers.platform("ncatbot-transfer-", ThreadRole.CONTINUATION, Math.min(2, maxTransfers), maxTransfers,
						timers),
				io(ioThreads));
	}

	static BotThreads virtual(int max, int maxTransfers, Function<String, ThreadFactory> threads) {
		return new BotThreads(Workers.virtual(threads.apply("ncatbot-handler-"), ThreadRole.HANDLER, max),
				Workers.virtual(threads.apply("ncatbot-continuation-"), ThreadRole.CONTINUATION, max),
				Workers.virtual(threads.apply("ncatbot-transfer-"), ThreadRole.CONTINUATION, maxTransfers),
				io(threads.apply("ncatbot-io-")));
	}

	private static ExecutorService io(ThreadFactory threads) {
		return new ThreadPoolExecutor(0, Integer.MAX_VALUE, IO_IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(),
				threads);
	}

	Workers handlers() {
		return this.handlers;
	}

	Workers continuations() {
		return this.continuations;
	}

	Workers transfers() {
		return this.transfers;
	}

	ExecutorService io() {
		return this.io;
	}

	@Override
	public void close() {
		this.handlers.close();
		this.continuations.close();
		this.transfers.close();
		this.io.shutdown();
	}

}
