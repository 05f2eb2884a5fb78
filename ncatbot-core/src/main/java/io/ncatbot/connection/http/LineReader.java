package io.ncatbot.connection.http;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

/**
 * Puts together lines that come in parts.
 */
final class LineReader {

	private final StringBuilder line = new StringBuilder();

	private int left;

	/** Takes so many bytes at most, without the lines' ends, until told otherwise. */
	LineReader limit(int bytes) {
		this.left = bytes;
		return this;
	}

	/**
	 * Reads up to the end of a line.
	 * @param bytes what has come
	 * @return the line without its end; null if its end has not come yet
	 * @throws IOException if there is too much
	 */
	@Nullable String read(ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			char next = (char) (bytes.get() & 0xFF);
			if (next == '\n') {
				String whole = this.line.toString().stripTrailing();
				this.line.setLength(0);
				return whole;
			}
			if (--this.left < 0) {
				throw new IOException("the answer's head is too long");
			}
			this.line.append(next);
		}
		return null;
	}

}
