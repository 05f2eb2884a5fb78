package io.ncatbot.connection.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;

import org.jspecify.annotations.Nullable;

/**
 * A wire on which everything is encrypted.
 */
final class TlsWire implements Wire {

	private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

	private final SocketChannel socket;

	private final SSLEngine engine;

	/** What has come and is not decrypted yet, up to its position. */
	private ByteBuffer received;

	/** What is decrypted, up to its position. */
	private ByteBuffer plain;

	/** What is encrypted and has not left yet, from its position to its limit. */
	private ByteBuffer leaving;

	/**
	 * Creates a wire.
	 * @param socket is connected
	 * @param engine knows whom to trust
	 * @throws SSLException if it knows nothing that it could do
	 */
	TlsWire(SocketChannel socket, SSLEngine engine) throws SSLException {
		this.socket = socket;
		this.engine = engine;
		SSLSession session = engine.getSession();
		this.received = ByteBuffer.allocate(session.getPacketBufferSize());
		this.plain = ByteBuffer.allocate(session.getApplicationBufferSize());
		this.leaving = ByteBuffer.allocate(session.getPacketBufferSize()).flip();
		engine.beginHandshake();
	}

	@Override
	public int open() throws IOException {
		for (answer(); isShakingHands(); answer()) {
			if (flush() != 0) {
				return SelectionKey.OP_WRITE;
			}
			int progress = receive();
			if (progress < 0) {
				throw new SSLException("the connection was closed during the handshake");
			}
			if (progress == 0) {
				return SelectionKey.OP_READ;
			}
		}
		return flush();
	}

	private boolean isShakingHands() {
		HandshakeStatus status = this.engine.getHandshakeStatus();
		return status != HandshakeStatus.NOT_HANDSHAKING && status != HandshakeStatus.FINISHED;
	}

	/** Says what the peer is waiting for, until it is the peer's turn. */
	private void answer() throws IOException {
		while (true) {
			switch (this.engine.getHandshakeStatus()) {
				case NEED_TASK -> this.engine.getDelegatedTask().run();
				case NEED_WRAP -> {
					if (!encrypt(NOTHING)) {
						return;
					}
				}
				default -> {
					return;
				}
			}
		}
	}

	@Override
	public int write(ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			if (!encrypt(bytes)) {
				throw new IOException("the connection was closed");
			}
		}
		return flush();
	}

	/** Returns whether anything can still be encrypted. */
	private boolean encrypt(ByteBuffer bytes) throws SSLException {
		this.leaving.compact();
		SSLEngineResult result = this.engine.wrap(bytes, this.leaving);
		if (result.getStatus() == Status.BUFFER_OVERFLOW) {
			this.leaving = larger(this.leaving);
		}
		this.leaving.flip();
		return result.getStatus() != Status.CLOSED;
	}

	private int flush() throws IOException {
		this.socket.write(this.leaving);
		return this.leaving.hasRemaining() ? SelectionKey.OP_WRITE : 0;
	}

	@Override
	public @Nullable ByteBuffer read() throws IOException {
		this.plain.clear();
		int progress = 1;
		while (progress > 0 && this.plain.position() == 0) {
			progress = receive();
			// The peer may want new keys at any time. Nothing else is sent, so there is
			// room for the answer.
			answer();
			flush();
		}
		this.plain.flip();
		return (progress >= 0 || this.plain.hasRemaining()) ? this.plain : null;
	}

	/**
	 * Decrypts a record, or reads more of it.
	 * @return 0 if nothing has come, negative if nothing will come any more
	 */
	private int receive() throws IOException {
		this.received.flip();
		Status status = this.engine.unwrap(this.received, this.plain).getStatus();
		this.received.compact();
		return switch (status) {
			case OK -> 1;
			case CLOSED -> -1;
			case BUFFER_OVERFLOW -> {
				this.plain = larger(this.plain);
				yield 1;
			}
			case BUFFER_UNDERFLOW -> {
				if (!this.received.hasRemaining()) {
					this.received = larger(this.received);
				}
				yield this.socket.read(this.received);
			}
		};
	}

	/** Records have a limit, which the engine guards. */
	private static ByteBuffer larger(ByteBuffer buffer) {
		return ByteBuffer.allocate(2 * buffer.capacity()).put(buffer.flip());
	}

}
