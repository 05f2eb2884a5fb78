package io.ncatbot.connection.http;

import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

/**
 * Waits until sockets are ready, with one thread for all of them. The thread does nothing
 * else: what is to be done with a socket is done by the executor, and the socket is left
 * alone meanwhile, so whoever is slow holds up its own peer and nobody else. The thread
 * lives while there are sockets, so that nobody has to end it.
 */
final class SocketSelector {

	private final Executor executor;

	private final Set<SocketChannel> sockets = new HashSet<>();

	private @Nullable Selector open;

	SocketSelector(Executor executor) {
		this.executor = executor;
	}

	/**
	 * Who waits for a socket.
	 */
	interface Waiter {

		/** The socket is ready. Run by the executor. */
		void ready();

		/**
		 * The socket will not be ready any more.
		 * @param reason why
		 */
		void failed(Throwable reason);

	}

	/**
	 * Waits for a socket, once.
	 * @param socket does not block
	 * @param operations any of which it has to be ready for
	 * @param waiter is told
	 * @throws IOException if the socket is closed
	 */
	synchronized void await(SocketChannel socket, int operations, Waiter waiter) throws IOException {
		try {
			Selector selector = (this.open != null) ? this.open : start();
			socket.register(selector, operations, waiter);
			this.sockets.add(socket);
		}
		finally {
			wakeUp();
		}
	}

	private Selector start() throws IOException {
		Selector selector = Selector.open();
		this.open = selector;
		Thread thread = new Thread(() -> run(selector), "ncatbot-sse");
		thread.setDaemon(true);
		thread.start();
		return selector;
	}

	/**
	 * Closes a socket.
	 * @param socket may be waited for
	 */
	void close(SocketChannel socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// It is gone either way.
		}
		synchronized (this) {
			this.sockets.remove(socket);
			// The system keeps a closed socket until the selector has let go of it.
			wakeUp();
		}
	}

	private void wakeUp() {
		Selector selector = this.open;
		if (selector != null) {
			if (this.sockets.isEmpty()) {
				this.open = null;
			}
			selector.wakeup();
		}
	}

	private void run(Selector selector) {
		try (selector) {
			waitWhileNeeded(selector);
		}
		catch (IOException ex) {
			// Nobody waits for it any more.
		}
	}

	private void waitWhileNeeded(Selector selector) {
		try {
			while (isNeeded(selector)) {
				selector.select(this::pass);
			}
		}
		catch (IOException ex) {
			forget();
			List.copyOf(selector.keys()).forEach((key) -> ((Waiter) key.attachment()).failed(ex));
		}
	}

	private synchronized boolean isNeeded(Selector selector) {
		return this.open == selector;
	}

	private synchronized void forget() {
		this.open = null;
		this.sockets.clear();
	}

	private void pass(SelectionKey key) {
		Waiter waiter = (Waiter) key.attachment();
		try {
			key.interestOps(0);
			this.executor.execute(waiter::ready);
		}
		catch (CancelledKeyException ex) {
			// Whoever has closed it waits no longer.
		}
		catch (RuntimeException | OutOfMemoryError ex) {
			// There is no thread for it, not even a new one.
			waiter.failed(ex);
		}
	}

}
