package io.ncatbot.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small HTTP proxy that knows one host, which is on this machine: it passes requests
 * on, and digs tunnels.
 */
final class HttpProxy implements AutoCloseable {

	private final ServerSocket server;

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private final String login;

	private final AtomicInteger refused = new AtomicInteger();

	private final AtomicInteger logins = new AtomicInteger();

	HttpProxy() throws IOException {
		this("");
	}

	/**
	 * Starts the proxy.
	 * @param login the user name and the password that it wants, with a colon in between;
	 * empty for none
	 */
	HttpProxy(String login) throws IOException {
		this.login = login;
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		start(this::accept);
	}

	int port() {
		return this.server.getLocalPort();
	}

	/** How often somebody was refused who did not show the right login. */
	int refused() {
		return this.refused.get();
	}

	/** How often a login was shown. */
	int logins() {
		return this.logins.get();
	}

	/** The first lines of what it was asked for. */
	List<String> asked() {
		return this.asked;
	}

	private void start(Runnable task) {
		Thread thread = new Thread(task, "proxy");
		thread.setDaemon(true);
		thread.start();
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket near = this.server.accept();
				this.sockets.add(near);
				start(() -> serve(near));
			}
			catch (IOException ex) {
				// The test is over.
			}
		}
	}

	private void serve(Socket near) {
		try (near; Socket far = new Socket()) {
			this.sockets.add(far);
			InputStream in = near.getInputStream();
			for (String head = head(in); !head.isEmpty(); head = head(in)) {
				String line = head.substring(0, head.indexOf("\r\n"));
				this.asked.add(line);
				if (head.toLowerCase(Locale.ROOT).contains("proxy-authorization:")) {
					this.logins.incrementAndGet();
				}
				if (!letsIn(head)) {
					this.refused.incrementAndGet();
					near.getOutputStream()
						.write(("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"p\"\r\n"
								+ "Content-Length: 0\r\nConnection: close\r\n\r\n")
							.getBytes(StandardCharsets.US_ASCII));
					return;
				}
				String[] words = line.split(" ");
				if (words[0].equals("CONNECT")) {
					connect(far, URI.create("http://" + words[1]).getPort(), near);
					near.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
					copy(in, far.getOutputStream());
					return;
				}
				URI url = URI.create(words[1]);
				if (!far.isConnected()) {
					connect(far, url.getPort(), near);
				}
				String path = url.getRawPath() + ((url.getRawQuery() != null) ? "?" + url.getRawQuery() : "");
				OutputStream out = far.getOutputStream();
				out.write(head.replace(words[1], path).getBytes(StandardCharsets.ISO_8859_1));
				out.write(in.readNBytes(length(head)));
				out.flush();
			}
		}
		catch (IOException ex) {
			// One of the two is gone.
		}
	}

	private boolean letsIn(String head) {
		String right = "Basic " + Base64.getEncoder().encodeToString(this.login.getBytes(StandardCharsets.UTF_8));
		return this.login.isEmpty() || head.lines()
			.filter((line) -> line.startsWith("Proxy-Authorization:"))
			.anyMatch((line) -> line.substring(line.indexOf(':') + 1).strip().equals(right));
	}

	private void connect(Socket far, int port, Socket near) throws IOException {
		far.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		start(() -> {
			try {
				copy(far.getInputStream(), near.getOutputStream());
				near.close();
			}
			catch (IOException ex) {
				// One of the two is gone.
			}
		});
	}

	private static void copy(InputStream in, OutputStream out) throws IOException {
		byte[] buffer = new byte[8192];
		for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			out.write(buffer, 0, read);
			out.flush();
		}
	}

	private static String head(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			int next = in.read();
			if (next < 0) {
				return "";
			}
			head.append((char) next);
		}
		return head.toString();
	}

	private static int length(String head) {
		return head.lines()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
			.mapToInt((line) -> Integer.parseInt(line.substring("content-length:".length()).strip()))
			.sum();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

}
