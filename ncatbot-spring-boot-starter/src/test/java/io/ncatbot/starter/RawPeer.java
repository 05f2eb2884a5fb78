package io.ncatbot.starter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Speaks WebSocket to bots that connect, byte by byte, as no NapCat would. It never reads
 * what they say.
 */
final class RawPeer implements AutoCloseable {

	private final ServerSocket server;

	private final List<Link> links = new CopyOnWriteArrayList<>();

	RawPeer() throws IOException {
		this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
		Thread acceptor = new Thread(this::acceptAll, "raw-peer");
		acceptor.setDaemon(true);
		acceptor.start();
	}

	String url() {
		return "ws://127.0.0.1:" + this.server.getLocalPort();
	}

	/** The connections there were, in their order. */
	List<Link> links() {
		return this.links;
	}

	private void acceptAll() {
		while (!this.server.isClosed()) {
			try {
				Link link = new Link(this.server.accept());
				link.greet(20_001 + this.links.size());
				this.links.add(link);
			}
			catch (IOException | ReflectiveOperationException ex) {
				// Closed, or a bot that went away; there is nothing to be said to it.
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Link link : this.links) {
			link.socket.close();
		}
	}

	static final class Link {

		private static final byte[] FILLING = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);

		private final Socket socket;

		private final OutputStream out;

		Link(Socket socket) throws IOException, ReflectiveOperationException {
			this.socket = socket;
			this.out = socket.getOutputStream();
			BufferedReader head = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
			String key = "";
			for (String line = head.readLine(); line != null && !line.isEmpty(); line = head.readLine()) {
				if (line.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key:")) {
					key = line.substring(line.indexOf(':') + 1).strip();
				}
			}
			write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
					+ "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		}

		private static String accept(String key) throws ReflectiveOperationException {
			try {
				return Base64.getEncoder()
					.encodeToString(MessageDigest.getInstance("SHA-1")
						.digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII)));
			}
			catch (java.security.NoSuchAlgorithmException ex) {
				throw new ReflectiveOperationException(ex);
			}
		}

		void greet(long selfId) throws IOException {
			say("""
					{"time":1700000000,"self_id":%d,"post_type":"meta_event","meta_event_type":"lifecycle","sub_type":"connect"}"""
				.formatted(selfId));
		}

		/** One whole frame of text. */
		void say(String json) throws IOException {
			byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
			begin(0x81, utf8.length);
			write(utf8);
		}

		/**
		 * Begins a frame.
		 * @param first 0x81 for a text, 0x01 for the first part of one, 0x00 and 0x80 for
		 * a further and the last part
		 * @param length what it says to have
		 */
		void begin(int first, long length) throws IOException {
			byte[] head = new byte[10];
			head[0] = (byte) first;
			head[1] = 127;
			for (int i = 0; i < 8; i++) {
				head[9 - i] = (byte) (length >>> 8 * i);
			}
			write(head);
		}

		void fill(long bytes) throws IOException {
			for (long left = bytes; left > 0; left -= FILLING.length) {
				this.out.write(FILLING, 0, (int) Math.min(left, FILLING.length));
			}
			this.out.flush();
		}

		private void write(byte[] bytes) throws IOException {
			this.out.write(bytes);
			this.out.flush();
		}

	}

}
