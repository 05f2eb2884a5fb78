package io.ncatbot.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Stands between a bot and NapCat as routers do: passes bytes on, and may forget a
 * connection without telling anybody.
 */
public final class Relay implements AutoCloseable {

	private static final Pattern HEAD = Pattern.compile("(GET|POST) .*? HTTP/1.1\r\n.*?\r\n\r\n", Pattern.DOTALL);

	private final ServerSocket server;

	private final int target;

	private final List<Link> links = new CopyOnWriteArrayList<>();

	private volatile boolean cutting;

	private Relay(int target) throws IOException {
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.target = target;
		start("relay", this::accept);
	}

	public static Relay to(int port) throws IOException {
		return new Relay(port);
	}

	public int port() {
		return this.server.getLocalPort();
	}

	/** The head of each request. */
	public List<String> heads() {
		return this.links.stream()
			.flatMap((link) -> HEAD.matcher(link.sent.toString(StandardCharsets.ISO_8859_1)).results())
			.map(MatchResult::group)
			.toList();
	}

	/** Passes on nothing more that NapCat sends to streams of events open now. */
	public void holdEvents() {
		this.links.stream().filter(Link::isEvents).forEach((link) -> link.hold(true));
	}

	/** Passes on what was held, and what comes. */
	public void letEventsPass() {
		this.links.forEach((link) -> link.hold(false));
	}

	/** Passes on what NapCat sends byte by byte. */
	public void cutAtEveryByte() {
		this.cutting = true;
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket near = this.server.accept();
				Socket far = new Socket(InetAddress.getLoopbackAddress(), this.target);
				near.setTcpNoDelay(true);
				Link link = new Link(near, far, this.cutting);
				this.links.add(link);
				start("relay-out", () -> link.copy(near, far, true));
				start("relay-in", () -> link.copy(far, near, false));
			}
			catch (IOException ex) {
				// Nobody listens behind it, or the test is over.
			}
		}
	}

	private static void start(String name, Runnable task) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Link link : this.links) {
			link.hold(false);
			link.end();
		}
	}

	private static final class Link {

		private final Socket near;

		private final Socket far;

		private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

		private final boolean cutting;

		private boolean held;

		private Link(Socket near, Socket far, boolean cutting) {
			this.near = near;
			this.far = far;
			this.cutting = cutting;
		}

		private boolean isEvents() {
			return this.sent.toString(StandardCharsets.ISO_8859_1).contains("GET /_events ");
		}

		private synchronized void hold(boolean hold) {
			this.held = hold;
			notifyAll();
		}

		private synchronized void awaitTurn() throws InterruptedException {
			while (this.held) {
				wait();
			}
		}

		private void copy(Socket from, Socket to, boolean outgoing) {
			try {
				InputStream in = from.getInputStream();
				OutputStream out = to.getOutputStream();
				byte[] buffer = new byte[(this.cutting && !outgoing) ? 1 : 8192];
				for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
					if (outgoing) {
						this.sent.write(buffer, 0, read);
					}
					else {
						awaitTurn();
					}
					out.write(buffer, 0, read);
				}
			}
			catch (IOException ex) {
				// One side is gone, and so the other goes.
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			end();
		}

		private void end() {
			for (Socket socket : List.of(this.near, this.far)) {
				try {
					socket.close();
				}
				catch (IOException ex) {
					// It is gone.
				}
			}
		}

	}

}
