package io.ncatbot.concurrent;

/**
 * A future that knows a shorter way to its result than its own completion: the result is
 * there before the continuations run, so whoever waits needs no continuation thread to be
 * free.
 *
 * @param <T> the result
 */
public interface Awaitable<T> {

	/**
	 * Waits for the result.
	 * @return the result
	 * @throws IllegalStateException on a socket's thread
	 * @throws RuntimeException the failure, unwrapped
	 */
	T await();

}
