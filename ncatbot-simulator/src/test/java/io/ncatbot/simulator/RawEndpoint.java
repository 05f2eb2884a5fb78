package io.ncatbot.simulator;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.ncatbot.simulator.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A bot's own WebSocket endpoint, made of a bare socket: NapCat connects to it.
 */
final class RawEndpoint implements AutoCloseable {

	private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private final List<Link> links = new ArrayList<>();

	RawEndpoint() throws IOException {
		this.server.setSoTimeout((int) TestBot.PATIENCE.toMillis());
	}

	String url(String path) {
		return "ws://127.0.0.1:" + this.server.getLocalPort() + path;
	}

	/** Waits for a connection and reads its request. */
	Link accept() throws IOException {
		Link link = new Link(this.server.accept());
		this.links.add(link);
		return link;
	}

	@Override
	public void close() throws IOException {
		for (Link link : this.links) {
			link.close();
		}
		this.server.close();
	}

	static final class Link implements AutoCloseable {

		private final Socket socket;

		private final DataInputStream in;

		/** The head of the request, as it was sent. */
		final String head;

		private Link(Socket socket) throws IOException {
			this.socket = socket;
			socket.setSoTimeout((int) TestBot.PATIENCE.toMillis());
			this.in = new DataInputStream(socket.getInputStream());
			StringBuilder text = new StringBuilder();
			while (text.indexOf("\r\n\r\n") < 0) {
				text.append((char) this.in.readUnsignedByte());
			}
			this.head = text.toString();
		}

		void answer(String head) throws IOException {
			this.socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
		}

		Link upgrade() throws IOException {
			String key = this.head.replaceAll("(?is).*sec-websocket-key: *([^\r]+).*", "$1");
			try {
				byte[] hash = MessageDigest.getInstance("SHA-1")
					.digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
				answer("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
						+ "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash));
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException(ex);
			}
			return this;
		}

		void send(String text) throws IOException {
			byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
			if (utf8.length > 125) {
				throw new IllegalArgumentException("Short frames only");
			}
			this.socket.getOutputStream().write(new byte[] { (byte) 0x81, (byte) utf8.length });
			this.socket.getOutputStream().write(utf8);
		}

		/** The next text frame, which every client masks; null for a close frame. */
		JsonNode next() throws IOException {
			int kind = this.in.readUnsignedByte() & 0x0f;
			int length = this.in.readUnsignedByte();
			if ((length & 0x80) == 0) {
				throw new IOException("A client must mask its frames");
			}
			length &= 0x7f;
			length = (length == 126) ? this.in.readUnsignedShort()
					: (length == 127) ? (int) this.in.readLong() : length;
			byte[] mask = this.in.readNBytes(4);
			byte[] data = this.in.readNBytes(length);
			for (int i = 0; i < data.length; i++) {
				data[i] ^= mask[i % 4];
			}
			return (kind == 1) ? Json.parse(data) : null;
		}

		boolean isClosedByPeer() throws IOException {
			return this.in.read() < 0;
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
