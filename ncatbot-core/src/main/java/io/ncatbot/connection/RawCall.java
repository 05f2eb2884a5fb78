package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.ApiResult;

/**
 * A call below the future that its caller sees, however many requests it takes. Its raw
 * stage completes on a thread of the library and belongs to the library.
 *
 * @param <T> the type of the result's data
 */
interface RawCall<T> {

	String action();

	/** How long to wait for leave to begin, and for room. */
	Duration timeout();

	/**
	 * Begins, once there is room.
	 * @param patience how long the current thread waits for room
	 */
	void begin(Patience patience);

	/**
	 * It may not begin at all.
	 * @param failure what everybody is told who waits for it
	 */
	void refuse(RuntimeException failure);

	/** Completes when there is something to read, and fails as the call does. */
	CompletableFuture<?> raw();

	/**
	 * Reads what the raw stage has brought. Never on the socket's thread: data can be
	 * large.
	 */
	ApiResult<T> read();

	/** Nobody wants the answer any more. */
	void forget();

}
