package io.ncatbot.connection;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.ncatbot.api.ConnectionLostException;
import org.jspecify.annotations.Nullable;

/**
 * Where work waits for the next connection that outlives one.
 */
final class LinkGate {

	private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();

	private volatile boolean open;

	private volatile @Nullable String shutDown;

	/**
	 * Waits for a connection.
	 * @param action what for
	 * @return completes when there is one, at once if there is one now; fails when there
	 * will be none
	 */
	CompletableFuture<Void> next(String action) {
		Waiter waiter = new Waiter(action);
		this.waiting.add(waiter);
		waiter.whenComplete((done, failure) -> this.waiting.remove(waiter));
		// Whatever happened before it was added has not told it.
		tell(waiter);
		return waiter;
	}

	void opened() {
		this.open = true;
		this.waiting.forEach(this::tell);
	}

	void closed() {
		this.open = false;
	}

	/** There may be connections again. */
	void begin() {
		this.shutDown = null;
	}

	void shutDown(String reason) {
		this.shutDown = reason;
		this.waiting.forEach(this::tell);
	}

	private void tell(Waiter waiter) {
		String never = this.shutDown;
		if (never != null) {
			waiter.completeExceptionally(new ConnectionLostException(waiter.action, false, never));
		}
		else if (this.open) {
			waiter.complete(null);
		}
	}

	private static final class Waiter extends CompletableFuture<Void> {

		private final String action;

		Waiter(String action) {
			this.action = action;
		}

	}

}
