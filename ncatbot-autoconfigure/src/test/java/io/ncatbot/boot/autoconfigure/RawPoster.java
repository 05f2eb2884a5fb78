package io.ncatbot.boot.autoconfigure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A peer of the webhook that writes what it likes, over one connection.
 */
final class RawPoster implements AutoCloseable {

	static final String HEAD = "POST /onebot/webhook HTTP/1.1\r\nHost: bot\r\nX-Self-ID: 10001\r\n";

	static final String SIGNED = HEAD + "X-Signature: sha1=" + "0".repeat(40) + "\r\n";

	static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

	private final Socket socket;

	private RawPoster(Socket socket) throws IOException {
		this.socket = socket;
		socket.setSoTimeout((int) ServerApplication.PATIENCE.toMillis());
	}

	static RawPoster connect(int port) throws IOException {
		return new RawPoster(new Socket("127.0.0.1", port));
	}

	static String chunk(int size) {
		return Integer.toHexString(size) + "\r\n" + "x".repeat(size) + "\r\n";
	}

	RawPoster send(String text) throws IOException {
		try {
			this.socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
		}
		catch (SocketException ex) {
			// Refused before all of it was sent; the answer is there.
		}
		return this;
	}

	int status() throws IOException {
		String[] words = line().split(" ");
		assertThat(words).as("an answer").hasSizeGreaterThan(1);
		return Integer.parseInt(words[1].strip());
	}

	/** Reads on to the empty line. */
	RawPoster skipAnswer() throws IOException {
		while (!line().isBlank()) {
			continue;
		}
		return this;
	}

	/** The rest of the answer, up to its end. */
	String rest() throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (int read = read(); read >= 0; read = read()) {
			all.write(read);
		}
		return all.toString(StandardCharsets.UTF_8);
	}

	private String line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int read = read(); read >= 0 && read != '\n'; read = read()) {
			line.write(read);
		}
		return line.toString(StandardCharsets.ISO_8859_1);
	}

	private int read() throws IOException {
		return this.socket.getInputStream().read();
	}

	/** Whether the server ends the connection, which is waited for. */
	boolean isClosed() throws IOException {
		try {
			rest();
			return true;
		}
		catch (SocketTimeoutException ex) {
			return false;
		}
		catch (SocketException ex) {
			return true;
		}
	}

	boolean isCutOff(String more) throws IOException {
		try {
			this.socket.getOutputStream().write(more.getBytes(StandardCharsets.ISO_8859_1));
			this.socket.setSoTimeout(100);
			while (read() >= 0) {
				continue;
			}
			return true;
		}
		catch (SocketTimeoutException ex) {
			return false;
		}
		catch (SocketException ex) {
			return true;
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
