package io.ncatbot.concurrent;

/**
 * What the current thread is for, and so what it may do. Only the library assigns roles.
 */
public enum ThreadRole {

	/**
	 * Reads a socket: decodes and hands over. It must never wait, since nothing would
	 * arrive any more.
	 */
	SOCKET,

	/**
	 * Runs handlers of events. It may wait, and may be held back when too much is under
	 * way.
	 */
	HANDLER,

	/**
	 * Runs what was chained to a call's future. It may wait for another call, but is
	 * never held back, since that other work may be waiting for it.
	 */
	CONTINUATION,

	/**
	 * Any thread that is not the library's.
	 */
	FOREIGN;

	private static final ThreadLocal<ThreadRole> current = ThreadLocal.withInitial(() -> FOREIGN);

	/**
	 * Returns the current thread's role.
	 * @return the role, {@link #FOREIGN} for a thread that the library did not start
	 */
	public static ThreadRole current() {
		return current.get();
	}

	/**
	 * Runs a task on the current thread in this role and gives the thread its former role
	 * back.
	 * @param task what to run
	 */
	public void run(Runnable task) {
		ThreadRole before = enter();
		try {
			task.run();
		}
		finally {
			leave(before);
		}
	}

	/**
	 * Gives the current thread this role, without the cost of a task.
	 * @return the role it had, to be given to {@link #leave(ThreadRole)}
	 */
	public ThreadRole enter() {
		ThreadRole before = current.get();
		current.set(this);
		return before;
	}

	/**
	 * Gives the current thread its former role back.
	 * @param before what {@link #enter()} returned
	 */
	public static void leave(ThreadRole before) {
		current.set(before);
	}

	/**
	 * Refuses to go on where waiting would stop the connection.
	 * @param what what was about to wait, for the message
	 * @throws IllegalStateException on a thread that reads a socket
	 */
	public static void refuseToWaitOnSocket(String what) {
		if (current() == SOCKET) {
			throw new IllegalStateException(
					what + " would wait on the thread that reads the socket, and its answer could"
							+ " never arrive. Call the asynchronous form here, or move the work to another thread.");
		}
	}

}
