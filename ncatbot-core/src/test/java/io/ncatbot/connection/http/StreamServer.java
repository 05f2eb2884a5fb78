package io.ncatbot.connection.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ServerSocketFactory;

/**
 * A server that does on each connection what a test tells it, once it has read the head
 * of a request.
 */
final class StreamServer implements AutoCloseable {

	private final ServerSocket server;

	private final Script script;

	private final List<String> heads = new CopyOnWriteArrayList<>();

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	/**
	 * What the server does. At its end it closes the connection.
	 */
	interface Script {

		void speak(Socket socket) throws IOException;

	}

	StreamServer(Script script) throws IOException {
		this(ServerSocketFactory.getDefault(), script);
	}

	StreamServer(ServerSocketFactory factory, Script script) throws IOException {
		this.server = factory.createServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
		this.script = script;
		start(this::accept);
	}

	/** Says something and waits until the other side goes. */
	static Script saying(String text) {
		return (socket) -> {
			say(socket, text);
			awaitEnd(socket);
		};
	}

	static void say(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
	}

	static void awaitEnd(Socket socket) throws IOException {
		socket.getInputStream().transferTo(OutputStream.nullOutputStream());
	}

	int port() {
		return this.server.getLocalPort();
	}

	/** The heads of all requests. */
	List<String> heads() {
		return this.heads;
	}

	/** The connections that neither side has closed. */
	List<Socket> connections() {
		return this.sockets.stream().filter((socket) -> !socket.isClosed()).toList();
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "stream-server");
		thread.setDaemon(true);
		thread.start();
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket socket = this.server.accept();
				this.sockets.add(socket);
				start(() -> serve(socket));
			}
			catch (IOException ex) {
				// The test is over.
			}
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			socket.setTcpNoDelay(true);
			this.heads.add(head(socket.getInputStream()));
			this.script.speak(socket);
		}
		catch (IOException ex) {
			// The other side is gone.
		}
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

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

}
