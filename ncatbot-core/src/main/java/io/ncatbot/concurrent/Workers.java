package io.ncatbot.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

/**
 * Threads that run users' code: handlers, or what is chained to calls. A few threads
 * serve while nobody blocks; when they block, more are added, up to a limit. What exceeds
 * the limit waits in the queue of its conversation, never on a socket's thread.
 */
public interface Workers extends Executor, AutoCloseable {

	/**
	 * Runs a task soon, in the workers' role.
	 * @param task what to run
	 * @throws java.util.concurrent.RejectedExecutionException after {@link #close()}
	 */
	@Override
	void execute(Runnable task);

	/**
	 * Returns how many tasks run or wait now.
	 * @return the count
	 */
	int underWay();

	/**
	 * Returns how many threads there are now.
	 * @return the count
	 */
	int threads();

	/**
	 * Returns how many tasks may run at the same time.
	 * @return the limit
	 */
	int max();

	/**
	 * Stops taking tasks. What runs is left to end, what waits is dropped.
	 */
	@Override
	void close();

	/**
	 * Creates workers on platform threads.
	 * @param name the prefix of the threads' names
	 * @param role what the threads are for
	 * @param base how many threads serve while nobody blocks, at least 1
	 * @param max how many there may be, at least {@code base}
	 * @param timers measures how long work has waited
	 * @return the workers
	 */
	static Workers platform(String name, ThreadRole role, int base, int max, Timers timers) {
		return new PlatformWorkers(name, role, base, max, timers);
	}

	/**
	 * Creates workers on virtual threads: one for each task that runs.
	 * @param threads makes virtual threads
	 * @param role what the threads are for
	 * @param max how many tasks may run at once
	 * @return the workers
	 */
	static Workers virtual(ThreadFactory threads, ThreadRole role, int max) {
		return new VirtualWorkers(threads, role, max);
	}

}
