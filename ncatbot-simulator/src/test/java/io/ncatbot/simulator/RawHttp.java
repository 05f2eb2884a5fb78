package io.ncatbot.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.ncatbot.simulator.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A bare TCP connection that speaks just enough HTTP.
 */
final class RawHttp implements AutoCloseable {

	private final Socket socket;

	private final InputStream in;

	RawHttp(String url) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(url).getPort());
		this.socket.setSoTimeout((int) TestBot.PATIENCE.toMillis());
		this.in = this.socket.getInputStream();
	}

	/** Sends a request on a connection of its own and reads the answer. */
	static Answer once(String url, String method, String path, String headers, String body) throws IOException {
		try (RawHttp http = new RawHttp(url)) {
			return http.exchange(method, path, headers, body);
		}
	}

	Answer exchange(String method, String path, String headers, String body) throws IOException {
		byte[] content = body.getBytes(StandardCharsets.UTF_8);
		String length = content.length == 0 ? "" : "Content-Length: " + content.length + "\r\n";
		write(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + length + "\r\n");
		write(content);
		return answer(method.equals("HEAD"));
	}

	void write(String text) throws IOException {
		write(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	void write(byte[] bytes) throws IOException {
		this.socket.getOutputStream().write(bytes);
		this.socket.getOutputStream().flush();
	}

	Answer answer(boolean bodiless) throws IOException {
		Answer head = head();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		if (head.header("transfer-encoding").equals("chunked")) {
			for (byte[] chunk = chunk(); chunk.length > 0; chunk = chunk()) {
				body.write(chunk);
			}
		}
		else if (!bodiless) {
			String length = head.header("content-length");
			body.write(this.in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length)));
		}
		return new Answer(head.status(), head.headers(), body.toString(StandardCharsets.UTF_8));
	}

	Answer head() throws IOException {
		int status = Integer.parseInt(line().split(" ")[1]);
		Map<String, String> headers = new TreeMap<>();
		for (String line = line(); !line.isEmpty(); line = line()) {
			int colon = line.indexOf(':');
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		return new Answer(status, headers, "");
	}

	/** The next chunk of a chunked body; empty for the last. */
	byte[] chunk() throws IOException {
		byte[] chunk = this.in.readNBytes(Integer.parseInt(line(), 16));
		line();
		return chunk;
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new IOException("The connection ended after '" + line + "'");
			}
			line.append((char) next);
		}
		return line.toString().strip();
	}

	/** Opens a WebSocket; what comes then is read with {@link #rest()}. */
	RawHttp upgraded() throws IOException {
		write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
				+ "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
		head();
		return this;
	}

	/** All that comes until the peer closes the connection. */
	String rest() throws IOException {
		return new String(this.in.readAllBytes(), StandardCharsets.UTF_8);
	}

	/** Whether the peer has closed the connection; waits for it. */
	boolean isClosedByPeer() throws IOException {
		return this.in.read() < 0;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	record Answer(int status, Map<String, String> headers, String body) {

		String header(String name) {
			return this.headers.getOrDefault(name, "");
		}

		JsonNode json() {
			return Json.parse(this.body);
		}

	}

}
