package io.ncatbot.boot.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy that digs tunnels and does nothing else; whatever host it is asked for is this
 * machine.
 */
final class TunnelProxy implements AutoCloseable {

	private final ServerSocket server;

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private final String login;

	TunnelProxy() throws IOException {
		this("");
	}

	/**
	 * Starts the proxy.
	 * @param login the user name and the password that it wants, with a colon in between;
	 * empty for none
	 */
	TunnelProxy(String login) throws IOException {
		this.login = login;
		this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
		start(this::accept);
	}

	int port() {
		return this.server.getLocalPort();
	}

	/** The first lines of what it was asked for. */
	List<String> asked() {
		return this.asked;
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "tunnel-proxy");
		thread.setDaemon(true);
		thread.start();
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket near = this.server.accept();
				this.sockets.add(near);
				start(() -> dig(near));
			}
			catch (IOException ex) {
				// The test is over.
			}
		}
	}

	private void dig(Socket near) {
		try {
			String head = head(near.getInputStream());
			String line = head.split("\r\n", 2)[0];
			this.asked.add(line);
			if (!letsIn(head)) {
				near.getOutputStream()
					.write(("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"p\"\r\n"
							+ "Content-Length: 0\r\nConnection: close\r\n\r\n")
						.getBytes(StandardCharsets.US_ASCII));
				near.close();
				return;
			}
			int port = Integer.parseInt(line.replaceAll("CONNECT .*:(\\d+) .*", "$1"));
			Socket far = new Socket(InetAddress.getByName("127.0.0.1"), port);
			this.sockets.add(far);
			near.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			start(() -> copy(far, near));
			copy(near, far);
		}
		catch (IOException ex) {
			// One side is gone.
		}
	}

	private boolean letsIn(String head) {
		String right = "Basic " + Base64.getEncoder().encodeToString(this.login.getBytes(StandardCharsets.UTF_8));
		return this.login.isEmpty() || head.lines()
			.filter((line) -> line.startsWith("Proxy-Authorization:"))
			.anyMatch((line) -> line.substring(line.indexOf(':') + 1).strip().equals(right));
	}

	private static String head(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			int next = in.read();
			if (next < 0) {
				throw new IOException("The client has gone");
			}
			head.append((char) next);
		}
		return head.toString();
	}

	private static void copy(Socket from, Socket to) {
		try (from; to) {
			from.getInputStream().transferTo(to.getOutputStream());
		}
		catch (IOException ex) {
			// One side is gone, and so the other goes.
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

}
