package io.ncatbot.simulator.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All connected bots.
 */
final class Clients {

	private static final int CODES = 1000;

	private final List<Client> clients = new CopyOnWriteArrayList<>();

	/** Those whose connections are being closed. */
	private final Set<Client> leaving = ConcurrentHashMap.newKeySet();

	private final AtomicInteger lastId = new AtomicInteger();

	private volatile IntConsumer listener = (count) -> {
	};

	private final Consumer<Client> gone;

	private final ArrayDeque<Integer> closeCodes = new ArrayDeque<>();

	Clients(Consumer<Client> gone) {
		this.gone = gone;
	}

	int nextId() {
		return this.lastId.incrementAndGet();
	}

	void add(Client client) {
		this.clients.add(client);
		changed();
	}

	void remove(Client client) {
		boolean present = this.clients.remove(client);
		if (this.leaving.remove(client) || present) {
			this.gone.accept(client);
		}
		if (present) {
			changed();
		}
	}

	/** A WebSocket connection has ended, and so. */
	void closed(int code) {
		synchronized (this.closeCodes) {
			if (this.closeCodes.size() == CODES) {
				this.closeCodes.remove();
			}
			this.closeCodes.add(code);
		}
	}

	List<Integer> closeCodes() {
		synchronized (this.closeCodes) {
			return List.copyOf(this.closeCodes);
		}
	}

	/**
	 * Forgets bots whose connections are about to be closed: nobody may take them for
	 * connected any more.
	 */
	void forget(Predicate<Client> which) {
		for (Client client : this.clients) {
			if (which.test(client)) {
				this.leaving.add(client);
				if (this.clients.remove(client)) {
					changed();
				}
				else {
					// It has just gone by itself.
					this.leaving.remove(client);
				}
			}
		}
	}

	private void changed() {
		synchronized (this) {
			notifyAll();
		}
		this.listener.accept(this.clients.size());
	}

	void listen(IntConsumer newListener) {
		this.listener = newListener;
	}

	/** All, and those who are leaving. */
	List<Client> everybody() {
		return Stream.concat(this.clients.stream(), this.leaving.stream()).toList();
	}

	List<Client> all() {
		return this.clients;
	}

	synchronized void await(int count, Duration timeout) {
		long deadline = System.nanoTime() + timeout.toNanos();
		try {
			while (this.clients.size() != count) {
				long left = (deadline - System.nanoTime()) / 1_000_000;
				if (left <= 0) {
					throw new AssertionError("Expected " + count + " connections within " + timeout + ", there are "
							+ this.clients.size());
				}
				wait(left);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for connections", ex);
		}
	}

}
