package io.ncatbot.connection.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

import org.jspecify.annotations.Nullable;

/**
 * Brings bytes over a socket that does not block. What cannot be done now tells which
 * operations of the socket to wait for before it is tried again; 0 means that it is done.
 */
interface Wire {

	/** Gets ready to write and read. */
	int open() throws IOException;

	/**
	 * Writes.
	 * @param bytes what to write; when it is tried again, the same
	 */
	int write(ByteBuffer bytes) throws IOException;

	/**
	 * Reads what has come.
	 * @return the bytes, to be used before the next call; none if none have come, null if
	 * none will come any more
	 */
	@Nullable ByteBuffer read() throws IOException;

	/**
	 * Takes a socket as it is.
	 * @param socket is connected
	 * @return the wire
	 */
	static Wire plain(SocketChannel socket) {
		ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);
		return new Wire() {

			@Override
			public int open() {
				return 0;
			}

			@Override
			public int write(ByteBuffer bytes) throws IOException {
				socket.write(bytes);
				return bytes.hasRemaining() ? SelectionKey.OP_WRITE : 0;
			}

			@Override
			public @Nullable ByteBuffer read() throws IOException {
				int read = socket.read(buffer.clear());
				return (read >= 0) ? buffer.flip() : null;
			}

		};
	}

}
